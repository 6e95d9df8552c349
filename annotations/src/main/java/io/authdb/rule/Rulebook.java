package io.authdb.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules together. Plain loops, since every start of an application and every goal applies them to all migrations. */
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
        List<Violation> found = new ArrayList<>();
        List<DeclaredMigration> migrations = new ArrayList<>();
        for (DeclaredClass type : classes) {
            Optional<DeclaredMigration> migration = type.migration();
            if (migration.isPresent()) {
                migrations.add(migration.get());
                find(migration.get(), found);
            } else {
                OutsideMigration.find(type, found);
            }
        }
        DuplicateIds.find(migrations, found);
        return List.copyOf(found);
    }

    private static void find(DeclaredMigration migration, List<Violation> found) {
        MigrationRules.find(migration, found);
        AcceptanceRules.find(migration, found);
        RoleRules.find(migration, found);
        MethodRules.find(migration, found);
    }
}
