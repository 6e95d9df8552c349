package io.authdb.rule;

import io.authdb.Migration;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class that wears any of the annotations, on itself or on a method.
 *
 * @param name its binary name, {@code com.example.Steps$AddUsers}
 * @param obstacles what keeps it from being created; none, if it is right
 * @param annotations its annotations, at least those that {@linkplain DeclaredAnnotation#matters matter}
 * @param methods its methods that have a role, in the order declared; inherited ones are not among them
 */
public record DeclaredClass(
        String name, Set<Obstacle> obstacles, List<DeclaredAnnotation> annotations, List<DeclaredMethod> methods) {

    public DeclaredClass {
        obstacles = Set.copyOf(obstacles);
        annotations = List.copyOf(annotations);
        methods = List.copyOf(methods);
    }

    /**
     * The migration this class declares.
     *
     * @return the migration; empty for a class without {@link Migration}
     */
    public Optional<DeclaredMigration> migration() {
        Optional<DeclaredAnnotation> migration = annotation(Migration.class);
        return migration.isPresent() ? Optional.of(DeclaredMigration.of(this, migration.get())) : Optional.empty();
    }

    Optional<DeclaredAnnotation> annotation(Class<? extends Annotation> type) {
        for (DeclaredAnnotation annotation : annotations) {
            if (annotation.is(type)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }
}
