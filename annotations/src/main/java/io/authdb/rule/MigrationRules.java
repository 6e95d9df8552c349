package io.authdb.rule;

import io.authdb.Irreversible;
import io.authdb.Migration;
import java.util.List;

/** What the class and its own annotations must be. */
final class MigrationRules {

    private MigrationRules() {}

    static void find(DeclaredMigration migration, List<Violation> found) {
        for (Obstacle obstacle : Obstacle.toReport(migration.type().obstacles())) {
            found.add(obstacle.violation(migration.place()));
        }
        String replaced = migration.replaces();
        if (!MigrationId.isWellFormed(migration.id())) {
            found.add(malformedId(migration));
        }
        if (!replaced.isEmpty() && !MigrationId.isWellFormed(replaced)) {
            found.add(malformedReplaced(migration));
        }
        if (migration.irreversible().isPresent()
                && migration.irreversible().get().reason().isBlank()) {
            found.add(blankReason(migration));
        }
        if (!replaced.isEmpty() && migration.irreversible().isEmpty()) {
            found.add(reversible(migration));
        }
    }

    private static Violation malformedId(DeclaredMigration migration) {
        return new Violation(
                Rule.MALFORMED_ID,
                migration.place().annotation(Migration.class).attribute("value"),
                "has the malformed id \"" + MigrationId.shown(migration.id()) + "\"",
                "Begin it with one of A-Z, a-z and 0-9, and go on with those, '.', '_' and '-';"
                        + " base and head are the ends of the chain");
    }

    private static Violation malformedReplaced(DeclaredMigration migration) {
        return new Violation(
                Rule.MALFORMED_ID,
                migration.place().annotation(Migration.class).attribute("replaces"),
                "replaces all up to the malformed id \"" + migration.replaces() + "\"",
                "Name the last migration that it stands for");
    }

    /** What it stands for was undone step by step; itself it only has a whole schema to drop. */
    private static Violation reversible(DeclaredMigration migration) {
        return new Violation(
                Rule.REVERSIBLE_SNAPSHOT,
                migration.place().annotation(Migration.class).attribute("replaces"),
                "replaces others and is not @Irreversible",
                "Write @Irreversible(reason = \"...\"): what it replaces is undone with the release that has it");
    }

    private static Violation blankReason(DeclaredMigration migration) {
        return new Violation(
                Rule.BLANK_REASON,
                migration.place().annotation(Irreversible.class).attribute("reason"),
                "is @Irreversible without a reason",
                "Write what people should read when a downgrade is refused");
    }
}
