package io.authdb.engine.discover;

import io.authdb.rule.DeclaredAnnotation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotations (JVMS 4.7.16). */
final class AnnotationReader {

    /** Far more than annotations in annotations go, and far less than a stack holds. */
    private static final int DEEPEST = 100;

    private static final Object PASSED_OVER = new Object();

    private final ClassInput in;
    private final ConstantPool constants;
    private int depth;

    AnnotationReader(ClassInput in, ConstantPool constants) {
        this.in = in;
        this.constants = constants;
    }

    /** The annotations that matter to a rule. */
    List<DeclaredAnnotation> annotations() throws IOException {
        List<DeclaredAnnotation> annotations = new ArrayList<>();
        int count = in.u2();
        for (int i = 0; i < count; i++) {
            annotations.add(annotation());
        }
        annotations.removeIf(annotation -> !DeclaredAnnotation.matters(annotation.type()));
        return annotations;
    }

    private DeclaredAnnotation annotation() throws IOException {
        String type = MethodDescriptor.typeName(constants.utf8(in.u2()));
        Map<String, Object> values = new HashMap<>();
        int count = in.u2();
        for (int i = 0; i < count; i++) {
            String name = constants.utf8(in.u2());
            values.put(name, value());
        }
        return new DeclaredAnnotation(type, values);
    }

    /** A text, a truth value, an annotation or a list of values; the annotations that matter have no others. */
    private Object value() throws IOException {
        int tag = in.u1();
        return switch (tag) {
            case 's' -> constants.utf8(in.u2());
            case 'Z' -> constants.integer(in.u2()) != 0;
            case '@' -> nested(1, this::annotation).get(0);
            case '[' -> nested(in.u2(), this::value);
            default -> passedOver(tag);
        };
    }

    private Object passedOver(int tag) throws IOException {
        switch (tag) {
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'c' -> in.skip(2);
            case 'e' -> in.skip(4);
            default -> throw new IOException("no annotation has a value of the kind " + tag);
        }
        return PASSED_OVER;
    }

    private List<Object> nested(int count, Item item) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("annotations are nested more than " + DEEPEST + " deep");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.read());
        }
        depth--;
        return items;
    }

    private interface Item {
        Object read() throws IOException;
    }
}
