package io.authdb.rule;

import io.authdb.Irreversible;
import io.authdb.Migration;
import java.util.stream.Stream;

/** What the class and its own annotations must be. */
final class MigrationRules {

    private MigrationRules() {}

    static Stream<Violation> violations(DeclaredMigration migration) {
        return Stream.of(
                        obstacles(migration),
                        malformedId(migration),
                        malformedReplaced(migration),
                        blankReason(migration),
                        reversible(migration))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> obstacles(DeclaredMigration migration) {
        return Obstacle.toReport(migration.type().obstacles()).stream()
                .map(obstacle -> obstacle.violation(migration.place()));
    }

    private static Stream<Violation> malformedId(DeclaredMigration migration) {
        return Stream.of(migration.id())
                .filter(id -> !MigrationId.isWellFormed(id))
                .map(id -> new Violation(
                        Rule.MALFORMED_ID,
                        migration.place().annotation(Migration.class).attribute("value"),
                        "has the malformed id \"" + MigrationId.shown(id) + "\"",
                        "Begin it with one of A-Z, a-z and 0-9, and go on with those, '.', '_' and '-';"
                                + " base and head are the ends of the chain"));
    }

    private static Stream<Violation> malformedReplaced(DeclaredMigration migration) {
        return Stream.of(migration.replaces())
                .filter(id -> !id.isEmpty() && !MigrationId.isWellFormed(id))
                .map(id -> new Violation(
                        Rule.MALFORMED_ID,
                        migration.place().annotation(Migration.class).attribute("replaces"),
                        "replaces all up to the malformed id \"" + id + "\"",
                        "Name the last migration that it stands for"));
    }

    /** What it stands for was undone step by step; itself it only has a whole schema to drop. */
    private static Stream<Violation> reversible(DeclaredMigration migration) {
        return Stream.of(migration)
                .filter(one -> !one.replaces().isEmpty() && one.irreversible().isEmpty())
                .map(
                        one -> new Violation(
                                Rule.REVERSIBLE_SNAPSHOT,
                                one.place().annotation(Migration.class).attribute("replaces"),
                                "replaces others and is not @Irreversible",
                                "Write @Irreversible(reason = \"...\"): what it replaces is undone with the release that has it"));
    }

    private static Stream<Violation> blankReason(DeclaredMigration migration) {
        return migration.irreversible().stream()
                .filter(irreversible -> irreversible.reason().isBlank())
                .map(irreversible -> new Violation(
                        Rule.BLANK_REASON,
                        migration.place().annotation(Irreversible.class).attribute("reason"),
                        "is @Irreversible without a reason",
                        "Write what people should read when a downgrade is refused"));
    }
}
