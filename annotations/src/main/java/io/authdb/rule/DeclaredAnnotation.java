package io.authdb.rule;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An annotation as written: without the defaults, which only this package knows.
 *
 * @param type the binary name of its type
 * @param values the attributes written, by name; texts, truth values and annotations as such, an array as the list of its
 *     elements, other values as anything
 */
public record DeclaredAnnotation(String type, Map<String, Object> values) {

    private static final String PACKAGE = io.authdb.Migration.class.getPackageName() + ".";

    public DeclaredAnnotation {
        values = Map.copyOf(values);
    }

    /**
     * Whether an annotation of this type can matter to a rule; a reader need not look into any other.
     *
     * @param type the binary name of an annotation's type
     * @return {@code true} for the annotations of {@link io.authdb}
     */
    public static boolean matters(String type) {
        return type.startsWith(PACKAGE);
    }

    boolean is(Class<? extends Annotation> annotation) {
        return type.equals(annotation.getName());
    }

    String text(String attribute) {
        return values.get(attribute) instanceof String text ? text : "";
    }

    /** The texts in an attribute that is an array of them. */
    List<String> texts(String attribute) {
        return elements(attribute, String.class);
    }

    /** The annotations in an attribute that is an array of them. */
    List<DeclaredAnnotation> nested(String attribute) {
        return elements(attribute, DeclaredAnnotation.class);
    }

    private <T> List<T> elements(String attribute, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (values.get(attribute) instanceof List<?> elements) {
            for (Object element : elements) {
                if (type.isInstance(element)) {
                    found.add(type.cast(element));
                }
            }
        }
        return List.copyOf(found);
    }

    boolean flag(String attribute, boolean otherwise) {
        return values.get(attribute) instanceof Boolean flag ? flag : otherwise;
    }
}
