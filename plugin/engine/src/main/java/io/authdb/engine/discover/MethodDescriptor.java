package io.authdb.engine.discover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of a method (JVMS 4.3.3), named as in source: {@code int}, {@code java.lang.String[]}.
 *
 * @param parameters the types of its parameters
 * @param result the type it returns
 */
record MethodDescriptor(List<String> parameters, String result) {

    private static final String LETTERS = "BCDFIJSZV";
    private static final List<String> WORDS =
            List.of("byte", "char", "double", "float", "int", "long", "short", "boolean", "void");

    static MethodDescriptor parse(String descriptor) throws IOException {
        int close = descriptor.indexOf(')');
        if (!descriptor.startsWith("(") || close < 0) {
            throw new IOException("no method has the descriptor " + descriptor);
        }
        List<String> parameters = new ArrayList<>();
        int start = 1;
        while (start < close) {
            int end = end(descriptor, start);
            parameters.add(typeName(descriptor.substring(start, end)));
            start = end;
        }
        return new MethodDescriptor(parameters, typeName(descriptor.substring(close + 1)));
    }

    /** The name of a type: {@code [Lorg/jooq/DSLContext;} is {@code org.jooq.DSLContext[]}. */
    static String typeName(String descriptor) throws IOException {
        int dimensions = descriptor.lastIndexOf('[') + 1;
        return componentName(descriptor.substring(dimensions)) + "[]".repeat(dimensions);
    }

    private static String componentName(String descriptor) throws IOException {
        if (descriptor.startsWith("L") && descriptor.endsWith(";")) {
            return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        }
        int letter = descriptor.length() == 1 ? LETTERS.indexOf(descriptor) : -1;
        if (letter < 0) {
            throw new IOException("no type has the descriptor " + descriptor);
        }
        return WORDS.get(letter);
    }

    private static int end(String descriptor, int start) {
        int component = start;
        while (descriptor.charAt(component) == '[') {
            component++;
        }
        // without its semicolon the type is the rest, which then is no type
        int semicolon = descriptor.indexOf(';', component);
        boolean isClass = descriptor.charAt(component) == 'L';
        return isClass && semicolon > 0 ? semicolon + 1 : component + 1;
    }
}
