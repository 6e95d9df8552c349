package io.authdb.it.corpora;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Classes of one package that a test writes, compiled all at once and without an annotation processor. */
public final class JavaSources {

    private final String packageName;
    private final List<JavaFileObject> sources = new ArrayList<>();

    public JavaSources(String packageName) {
        this.packageName = packageName;
    }

    public void add(String className, String text) {
        sources.add(new Source(packageName + "/" + className, text));
    }

    /** Compiles them into a folder, which is made if it is not there. */
    public void compile(Path directory) throws IOException {
        Files.createDirectories(directory);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            boolean compiled = sources.isEmpty()
                    || compiler.getTask(messages, files, null, List.of("-proc:none"), null, sources)
                            .call();
            if (!compiled) {
                throw new AssertionError(messages);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
