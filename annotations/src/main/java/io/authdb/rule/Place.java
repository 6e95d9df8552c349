package io.authdb.rule;

import java.lang.annotation.Annotation;

/**
 * Where in a class something is declared. An empty string means the thing before it as a whole.
 *
 * @param className the binary name of the class
 * @param method the {@linkplain DeclaredMethod#signature() signature} of the method, or empty
 * @param annotation the name of an annotation's type, or empty
 * @param attribute the name of an attribute of that annotation, or empty
 */
public record Place(String className, String method, String annotation, String attribute) {

    static Place of(DeclaredClass type) {
        return new Place(type.name(), "", "", "");
    }

    Place method(DeclaredMethod declared) {
        return new Place(className, declared.signature(), "", "");
    }

    Place annotation(Class<? extends Annotation> type) {
        return new Place(className, method, type.getName(), "");
    }

    Place attribute(String name) {
        return new Place(className, method, annotation, name);
    }

    /**
     * The place as a sentence about it begins.
     *
     * @return {@code com.example.AddUsers}, or {@code com.example.AddUsers.createUsers} for a method
     */
    public String subject() {
        return method.isEmpty() ? className : className + "." + method.substring(0, method.indexOf('('));
    }
}
