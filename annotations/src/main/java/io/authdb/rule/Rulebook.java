package io.authdb.rule;

import java.util.List;
import java.util.stream.Stream;

/** All rules together. */
public final class Rulebook {

    private Rulebook() {}

    /**
     * Finds everything that is wrong.
     *
     * @param classes all classes of a compilation or a class path that wear any of the annotations; of two migrations
     *     with one id, the later is the one in the wrong
     * @return the violations class by class, and last those that need to see all classes; empty if all is well
     */
    public static List<Violation> violations(List<DeclaredClass> classes) {
        return Stream.concat(classes.stream().flatMap(Rulebook::violations), DuplicateIds.violations(classes).stream())
                .toList();
    }

    private static Stream<Violation> violations(DeclaredClass type) {
        return type.migration().map(Rulebook::violations).orElseGet(() -> OutsideMigration.violations(type));
    }

    private static Stream<Violation> violations(DeclaredMigration migration) {
        return Stream.of(
                        MigrationRules.violations(migration),
                        AcceptanceRules.violations(migration),
                        RoleRules.violations(migration),
                        MethodRules.violations(migration))
                .flatMap(violations -> violations);
    }
}
