package io.authdb.rule;

import io.authdb.Downgrade;
import io.authdb.Irreversible;
import io.authdb.Upgrade;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exactly one way up, and exactly one answer to the question of the way down. */
final class RoleRules {

    private RoleRules() {}

    static Stream<Violation> violations(DeclaredMigration migration) {
        return Stream.concat(upgrades(migration), downgrades(migration));
    }

    private static Stream<Violation> upgrades(DeclaredMigration migration) {
        List<DeclaredMethod> upgrades = migration.methods(Role.Upgrade.class);
        if (upgrades.isEmpty()) {
            return Stream.of(new Violation(
                    Rule.MISSING_UPGRADE,
                    migration.place(),
                    "has no @Upgrade method",
                    "Write one: @Upgrade void upgrade(DSLContext db)"));
        }
        return several(migration, upgrades, Rule.SEVERAL_UPGRADES, Upgrade.class);
    }

    private static Stream<Violation> downgrades(DeclaredMigration migration) {
        List<DeclaredMethod> downgrades = migration.methods(Role.Downgrade.class);
        if (migration.irreversible().isPresent()) {
            return downgrades.stream().limit(1).map(downgrade -> contradiction(migration, downgrade));
        }
        if (downgrades.isEmpty()) {
            return Stream.of(new Violation(
                    Rule.MISSING_DOWNGRADE,
                    migration.place(),
                    "has neither a @Downgrade method nor @Irreversible",
                    "Write the method that undoes the upgrade, or @Irreversible(reason = \"...\") on the class"));
        }
        return several(migration, downgrades, Rule.SEVERAL_DOWNGRADES, Downgrade.class);
    }

    private static Violation contradiction(DeclaredMigration migration, DeclaredMethod downgrade) {
        return new Violation(
                Rule.CONTRADICTORY_DOWNGRADE,
                migration.place().annotation(Irreversible.class),
                "is @Irreversible and has a @Downgrade method, " + downgrade.name(),
                "Drop one of the two");
    }

    private static Stream<Violation> several(
            DeclaredMigration migration, List<DeclaredMethod> methods, Rule rule, Class<? extends Annotation> role) {
        String names = methods.stream().map(DeclaredMethod::name).collect(Collectors.joining(", "));
        return methods.stream()
                .skip(1)
                .limit(1)
                .map(second -> new Violation(
                        rule,
                        migration.place().method(second).annotation(role),
                        "is one of " + methods.size() + " @" + role.getSimpleName() + " methods: " + names,
                        "Keep one, and call the rest from it or make migrations of them"));
    }
}
