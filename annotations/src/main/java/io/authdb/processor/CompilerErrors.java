package io.authdb.processor;

import io.authdb.rule.Place;
import io.authdb.rule.Violation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Shows violations as errors of the compiler, each on the annotation, value, method or class to change. */
final class CompilerErrors {

    private final Messager messager;
    private final SourceReader reader;

    CompilerErrors(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.reader = new SourceReader(environment);
    }

    void report(TypeElement type, Violation violation) {
        Element element = element(type, violation.where());
        Optional<? extends AnnotationMirror> mirror =
                SourceAnnotations.mirror(element, violation.where().annotation());
        Optional<? extends AnnotationValue> value = mirror.flatMap(
                it -> SourceAnnotations.value(it, violation.where().attribute()));
        messager.printMessage(
                Diagnostic.Kind.ERROR, violation.toString(), element, mirror.orElse(null), value.orElse(null));
    }

    void report(RuntimeException unexpected) {
        StringWriter trace = new StringWriter();
        unexpected.printStackTrace(new PrintWriter(trace, true));
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "[Unexpected] authdb failed to check the migrations, which says nothing about them:"
                        + " please report this text to authdb; -proc:none compiles without the check\n" + trace);
    }

    private Element element(TypeElement type, Place where) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> reader.read(method).signature().equals(where.method()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(type);
    }
}
