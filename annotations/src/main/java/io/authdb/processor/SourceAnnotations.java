package io.authdb.processor;

import io.authdb.rule.DeclaredAnnotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .map(mirror -> new DeclaredAnnotation(typeName(mirror), values(mirror)))
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
                && ElementFilter.methodsIn(
                                mirror.getAnnotationType().asElement().getEnclosedElements())
                        .stream()
                        .filter(attribute -> attribute.getDefaultValue() == null)
                        .allMatch(attribute ->
                                values.containsKey(attribute.getSimpleName().toString()));
    }

    private static Map<String, Object> values(AnnotationMirror mirror) {
        Map<String, Object> values = new HashMap<>();
        mirror.getElementValues()
                .forEach((attribute, value) ->
                        values.put(attribute.getSimpleName().toString(), value.getValue()));
        return values;
    }

    private static String typeName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }
}
