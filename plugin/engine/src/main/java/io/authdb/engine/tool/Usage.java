package io.authdb.engine.tool;

import io.authdb.engine.problem.Columns;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be typed, for whoever asks.
 *
 * @param spelling how this user types commands
 */
record Usage(Spelling spelling) {

    private static final Set<String> ASKING = Set.of("--help", "-h", "help");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("  upgrade [TARGET]", "to the target, else to head; does nothing at head"),
            List.of("  downgrade TARGET", "to the target; refused past an irreversible step"),
            List.of("  current", "the revision the database is at, and how many are pending"),
            List.of("  history [--verbose]", "the revisions, newest first"),
            List.of("  check", "exits with 3 unless the database is at head; changes nothing"),
            List.of("  plan [TARGET]", "what an upgrade would do now: go (0), wait (6) or stop (3)"),
            List.of("  sql [TARGET] [--from REVISION]", "prints the script a DBA runs with psql"),
            List.of("  stamp TARGET", "records where the database is, its schema compared on --scratch-url first"),
            List.of("  adopt [--from TOOL]", "the same where Alembic, Flyway or Liquibase say it is"),
            List.of("  resolve applied|undone", "what became of a cut step that only a person can judge"),
            List.of("  grants", "what the migrating role needs, for whoever administers the server"));

    private static final String EXITS =
            "It exits with 0 when done, 1 where a word or a setting is missing or is not to be"
                    + " used (no URL, a password in it, no target), 2 for wrong classes, 3 when refused, 4 when a migration failed,"
                    + " 5 when the database could not be reached or kept, 6 when plan says to wait.";

    /** All that can be typed in the place of a command, on one line. */
    static final Command COMMAND =
            Command.of(COMMANDS.stream().map(row -> row.get(0).strip()).collect(Collectors.joining(" | ")));

    /** Whether words ask for it. */
    static boolean isAsked(List<String> words) {
        return words.size() == 1 && ASKING.contains(words.get(0));
    }

    /** The names of the commands. */
    static List<String> commands() {
        return COMMANDS.stream()
                .map(row -> row.get(0).strip().replaceFirst(" .*", ""))
                .toList();
    }

    /** All of it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Usage: " + spelling.of(Command.of("COMMAND")));
        lines.addAll(Columns.align(COMMANDS));
        lines.add("A target is head, base, an id or an unambiguous beginning of one, +2, -1, head-1.");
        lines.add("With --json one line for a machine is printed.");
        lines.add("A variable stands for the option of its name that is not typed (AUTHDB_LOCK_WAIT=30s for"
                + " --lock-wait 30s), unless it says otherwise:");
        lines.addAll(Columns.align(Stream.of(Variable.values())
                .map(each -> List.of("  " + each.variable(), each.meaning()))
                .toList()));
        lines.add(EXITS);
        return lines;
    }
}
