package io.authdb.maven.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import io.authdb.Migration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the migrations of one parsed source file, nested ones as well; comments and texts cannot mislead it. */
final class SourceReader extends TreeScanner<@Nullable Void, List<SourceMigration>> {

    private final CompilationUnitTree unit;
    private final Path root;

    SourceReader(CompilationUnitTree unit, Path root) {
        this.unit = unit;
        this.root = root;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, List<SourceMigration> found) {
        type.getModifiers().getAnnotations().stream()
                .filter(this::isMigration)
                .map(annotation -> new SourceMigration(id(annotation), packageName(), file(), root))
                .forEach(found::add);
        return super.visitClass(type, found);
    }

    private boolean isMigration(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.equals(Migration.class.getName()) || (name.equals("Migration") && isImported());
    }

    private boolean isImported() {
        return unit.getImports().stream()
                .map(imported -> imported.getQualifiedIdentifier().toString())
                .anyMatch(name -> Stream.of(Migration.class.getName(), Migration.class.getPackageName() + ".*")
                        .anyMatch(name::equals));
    }

    private static Optional<String> id(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .flatMap(SourceReader::value)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
                .findFirst();
    }

    /** To the parser a value alone is no assignment yet. */
    private static Stream<ExpressionTree> value(ExpressionTree argument) {
        if (!(argument instanceof AssignmentTree assignment)) {
            return Stream.of(argument);
        }
        return assignment.getVariable().toString().equals("value")
                ? Stream.of(assignment.getExpression())
                : Stream.empty();
    }

    private String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    private Path file() {
        return Path.of(unit.getSourceFile().toUri());
    }
}
