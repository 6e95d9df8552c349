package io.authdb.engine.discover;

import io.authdb.rule.DeclaredAnnotation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes (JVMS 4.7) of a class or member; most say nothing of migrations.
 *
 * @param annotations those that matter, from {@code RuntimeVisibleAnnotations} and {@code RuntimeInvisibleAnnotations}
 * @param innerClasses from {@code InnerClasses}
 * @param sourceFiles from {@code SourceFile}, the name of the one file or none
 */
record Attributes(List<DeclaredAnnotation> annotations, List<InnerClass> innerClasses, List<String> sourceFiles) {

    static Attributes read(ClassInput in, ConstantPool constants) throws IOException {
        Attributes attributes = new Attributes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int count = in.u2();
        for (int i = 0; i < count; i++) {
            String name = constants.utf8(in.u2());
            attributes.add(name, in.slice(in.u4()), constants);
        }
        return attributes;
    }

    private void add(String name, ClassInput content, ConstantPool constants) throws IOException {
        switch (name) {
            case "RuntimeVisibleAnnotations", "RuntimeInvisibleAnnotations" ->
                annotations.addAll(new AnnotationReader(content, constants).annotations());
            case "InnerClasses" -> innerClasses.addAll(InnerClass.readAll(content, constants));
            case "SourceFile" -> sourceFiles.add(constants.utf8(content.u2()));
            default -> {} // a later release of Java may have more of them
        }
    }
}
