package io.authdb.processor;

import io.authdb.rule.DeclaredClass;
import io.authdb.rule.DeclaredMethod;
import io.authdb.rule.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads what a class in source declares. */
final class SourceReader {

    private final TypeNames typeNames;

    SourceReader(ProcessingEnvironment environment) {
        this.typeNames = new TypeNames(environment.getTypeUtils(), environment.getElementUtils());
    }

    /** The declaration; empty if an annotation is incomplete, which the compiler itself reports. */
    Optional<DeclaredClass> read(TypeElement type) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        if (!Stream.concat(Stream.of(type), methods.stream()).allMatch(SourceAnnotations::areComplete)) {
            return Optional.empty();
        }
        return Optional.of(new DeclaredClass(
                typeNames.of(type),
                SourceObstacles.of(type),
                SourceAnnotations.of(type),
                methods.stream()
                        .map(this::read)
                        .filter(method -> !method.roles().isEmpty())
                        .toList()));
    }

    DeclaredMethod read(ExecutableElement method) {
        return new DeclaredMethod(
                method.getSimpleName().toString(),
                Role.of(SourceAnnotations.of(method)),
                method.getParameters().stream()
                        .map(VariableElement::asType)
                        .map(typeNames::of)
                        .toList(),
                typeNames.of(method.getReturnType()),
                modifiers(method));
    }

    private static int modifiers(ExecutableElement method) {
        return bit(method, Modifier.STATIC, java.lang.reflect.Modifier.STATIC)
                | bit(method, Modifier.PRIVATE, java.lang.reflect.Modifier.PRIVATE)
                | bit(method, Modifier.ABSTRACT, java.lang.reflect.Modifier.ABSTRACT);
    }

    private static int bit(ExecutableElement method, Modifier modifier, int bit) {
        return method.getModifiers().contains(modifier) ? bit : 0;
    }
}
