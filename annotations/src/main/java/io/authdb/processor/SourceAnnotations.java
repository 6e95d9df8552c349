package io.authdb.processor;

import io.authdb.rule.DeclaredAnnotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The annotations of {@link io.authdb} on an element. */
final class SourceAnnotations {

    /** What javac gives as the value of an expression it could not make sense of. */
    private static final String ERRONEOUS = "<error>";

    private SourceAnnotations() {}

    static List<DeclaredAnnotation> of(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> DeclaredAnnotation.matters(typeName(mirror)))
                .map(SourceAnnotations::declared)
                .toList();
    }

    /** Whether each has all its values; otherwise the compiler complains, and a second complaint would only confuse. */
    static boolean areComplete(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> DeclaredAnnotation.matters(typeName(mirror)))
                .allMatch(SourceAnnotations::isComplete);
    }

    static Optional<? extends AnnotationMirror> mirror(Element element, String typeName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> typeName(mirror).equals(typeName))
                .findFirst();
    }

    static Optional<? extends AnnotationValue> value(AnnotationMirror mirror, String attribute) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isComplete(AnnotationMirror mirror) {
        Map<String, Object> values = values(mirror);
        return !values.containsValue(ERRONEOUS)
                && nested(mirror).allMatch(SourceAnnotations::isComplete)
                && ElementFilter.methodsIn(
                                mirror.getAnnotationType().asElement().getEnclosedElements())
                        .stream()
                        .filter(attribute -> attribute.getDefaultValue() == null)
                        .allMatch(attribute ->
                                values.containsKey(attribute.getSimpleName().toString()));
    }

    private static Stream<AnnotationMirror> nested(AnnotationMirror mirror) {
        return mirror.getElementValues().values().stream()
                .map(AnnotationValue::getValue)
                .flatMap(value -> value instanceof List<?> elements ? elements.stream() : Stream.empty())
                .map(element -> element instanceof AnnotationValue value ? value.getValue() : element)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    private static Map<String, Object> values(AnnotationMirror mirror) {
        Map<String, Object> values = new HashMap<>();
        mirror.getElementValues()
                .forEach((attribute, value) ->
                        values.put(attribute.getSimpleName().toString(), plain(value.getValue())));
        return values;
    }

    /** As {@link DeclaredAnnotation} has it; the elements of an array are values again. */
    private static Object plain(Object value) {
        if (value instanceof AnnotationMirror nested) {
            return declared(nested);
        }
        return value instanceof List<?> elements
                ? elements.stream()
                        .filter(AnnotationValue.class::isInstance)
                        .map(element -> plain(((AnnotationValue) element).getValue()))
                        .toList()
                : value;
    }

    private static DeclaredAnnotation declared(AnnotationMirror mirror) {
        return new DeclaredAnnotation(typeName(mirror), values(mirror));
    }

    private static String typeName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }
}
