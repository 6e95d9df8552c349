package io.authdb.rule;

import io.authdb.Downgrade;
import io.authdb.Irreversible;
import io.authdb.Upgrade;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;

/** Exactly one way up, and exactly one answer to the question of the way down. */
final class RoleRules {

    private RoleRules() {}

    static void find(DeclaredMigration migration, List<Violation> found) {
        List<DeclaredMethod> upgrades = migration.methods(Role.Upgrade.class);
        if (upgrades.isEmpty()) {
            found.add(new Violation(
                    Rule.MISSING_UPGRADE,
                    migration.place(),
                    "has no @Upgrade method",
                    "Write one: @Upgrade void upgrade(DSLContext db)"));
        } else if (upgrades.size() > 1) {
            found.add(several(migration, upgrades, Rule.SEVERAL_UPGRADES, Upgrade.class));
        }
        findDowngrades(migration, migration.methods(Role.Downgrade.class), found);
    }

    private static void findDowngrades(
            DeclaredMigration migration, List<DeclaredMethod> downgrades, List<Violation> found) {
        boolean irreversible = migration.irreversible().isPresent();
        if (irreversible && !downgrades.isEmpty()) {
            found.add(contradiction(migration, downgrades.get(0)));
        } else if (!irreversible && downgrades.isEmpty()) {
            found.add(new Violation(
                    Rule.MISSING_DOWNGRADE,
                    migration.place(),
                    "has neither a @Downgrade method nor @Irreversible",
                    "Write the method that undoes the upgrade, or @Irreversible(reason = \"...\") on the class"));
        } else if (downgrades.size() > 1) {
            found.add(several(migration, downgrades, Rule.SEVERAL_DOWNGRADES, Downgrade.class));
        }
    }

    private static Violation contradiction(DeclaredMigration migration, DeclaredMethod downgrade) {
        return new Violation(
                Rule.CONTRADICTORY_DOWNGRADE,
                migration.place().annotation(Irreversible.class),
                "is @Irreversible and has a @Downgrade method, " + downgrade.name(),
                "Drop one of the two");
    }

    private static Violation several(
            DeclaredMigration migration, List<DeclaredMethod> methods, Rule rule, Class<? extends Annotation> role) {
        String names = methods.stream().map(DeclaredMethod::name).collect(Collectors.joining(", "));
        return new Violation(
                rule,
                migration.place().method(methods.get(1)).annotation(role),
                "is one of " + methods.size() + " @" + role.getSimpleName() + " methods: " + names,
                "Keep one, and call the rest from it or make migrations of them");
    }
}
