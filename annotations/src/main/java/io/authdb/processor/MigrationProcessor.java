package io.authdb.processor;

import io.authdb.AcceptFinding;
import io.authdb.AcceptFindings;
import io.authdb.Downgrade;
import io.authdb.Irreversible;
import io.authdb.Migration;
import io.authdb.Sample;
import io.authdb.Upgrade;
import io.authdb.Verify;
import io.authdb.rule.DeclaredClass;
import io.authdb.rule.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Makes each {@linkplain io.authdb.rule.Rule rule} that a migration breaks an error of the compiler. */
public final class MigrationProcessor extends AbstractProcessor {

    /**
     * The classes of all rounds, since two migrations with one id may come from two; by package, since what is in two
     * packages may belong to two databases, which only the engine is told.
     */
    private final Map<String, List<DeclaredClass>> declared = new LinkedHashMap<>();

    /** The compiler makes one for each compilation. */
    public MigrationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.of(
                        Migration.class,
                        Upgrade.class,
                        Downgrade.class,
                        Irreversible.class,
                        Verify.class,
                        Sample.class,
                        AcceptFinding.class,
                        AcceptFindings.class)
                .map(Class::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        CompilerErrors errors = new CompilerErrors(processingEnv);
        try {
            check(typesThatWear(annotations, round), errors);
        } catch (RuntimeException unexpected) {
            errors.report(unexpected);
        }
        // never claimed: javac may leave out other processors when nothing is left for them, and silently
        return false;
    }

    private void check(Map<String, TypeElement> types, CompilerErrors errors) {
        SourceReader reader = new SourceReader(processingEnv);
        types.values().forEach(type -> reader.read(type)
                .ifPresent(read -> classesOfPackage(type).add(read)));
        declared.values().stream()
                .flatMap(classes -> Rulebook.violations(classes).stream())
                // violations in classes of earlier rounds have been reported there
                .forEach(violation -> Optional.ofNullable(
                                types.get(violation.where().className()))
                        .ifPresent(type -> errors.report(type, violation)));
    }

    private List<DeclaredClass> classesOfPackage(TypeElement type) {
        String name = processingEnv.getElementUtils().getPackageOf(type).toString();
        return declared.computeIfAbsent(name, unknown -> new ArrayList<>());
    }

    private Map<String, TypeElement> typesThatWear(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, TypeElement> types = new LinkedHashMap<>();
        for (Element element : round.getElementsAnnotatedWithAny(annotations.toArray(TypeElement[]::new))) {
            Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
            // an annotation in a place it does not belong may have any owner, and is the compiler's to report
            if (owner instanceof TypeElement type) {
                types.put(processingEnv.getElementUtils().getBinaryName(type).toString(), type);
            }
        }
        return types;
    }
}
