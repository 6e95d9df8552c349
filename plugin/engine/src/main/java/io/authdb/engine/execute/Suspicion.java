package io.authdb.engine.execute;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlStatement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What statements may leave behind in a session, as far as their text tells: what a function does that existed before is not
 * seen.
 *
 * @param possible whether any may leave something
 * @param certain whether what is there before the commit is known to stay, since nothing in them ends with it
 * @param atCommit whether one takes effect with the commit only
 * @param settings whether one sets something, or runs code that might
 * @param ownSettings settings of an application's own, which the server lists nowhere
 */
record Suspicion(boolean possible, boolean certain, boolean atCommit, boolean settings, Set<String> ownSettings) {

    private static final Set<String> COMMANDS =
            Set.of("SET", "RESET", "DISCARD", "LISTEN", "DECLARE", "PREPARE", "DO", "CALL");

    private static final Pattern CALLS =
            Pattern.compile("set_config|pg_temp|\\btemp(orary)?\\b|advisory", Pattern.CASE_INSENSITIVE);

    /** What looks like a leftover before the commit, and is gone with it. */
    private static final Pattern LOCAL = Pattern.compile(
            "\\bset\\s+local\\b|\\bon\\s+commit\\s+drop\\b|advisory_xact|set_config", Pattern.CASE_INSENSITIVE);

    /** Statements that evaluate nothing, of which some forms do. */
    private static final Set<String> EVALUATE_NOTHING = Set.of(
            "CREATE TABLE",
            "CREATE INDEX",
            "CREATE SEQUENCE",
            "ALTER TABLE",
            "DROP TABLE",
            "DROP INDEX",
            "DROP SEQUENCE",
            "COMMENT ON");

    /** What such a form has in it. */
    private static final Set<String> EVALUATED =
            Set.of("SELECT", "VALUES", "EXECUTE", "WITH", "CHECK", "USING", "GENERATED", "DEFAULT");

    /** Those of them that a new table only keeps, since it has no row yet. */
    private static final Set<String> KEPT = Set.of("CHECK", "GENERATED", "DEFAULT");

    Suspicion {
        ownSettings = Set.copyOf(ownSettings);
    }

    static Suspicion of(List<SentStatement> sent) {
        boolean possible = possible(sent);
        return new Suspicion(
                possible,
                possible && !matches(sent, LOCAL),
                statements(sent).anyMatch(statement -> statement.keyword(0).equals("LISTEN")),
                possible || !statements(sent).allMatch(Suspicion::evaluatesNothing),
                ownSettingsOf(statements(sent).toList()));
    }

    /** Whether any of these statements may leave something. */
    static boolean possible(List<SentStatement> sent) {
        return matches(sent, CALLS) || statements(sent).anyMatch(Suspicion::leaves);
    }

    /** The same of statements that were seen to change no setting. */
    Suspicion butSettings() {
        return new Suspicion(possible, certain, atCommit, false, ownSettings);
    }

    /** What to ask the session. To list all settings takes the server longer than most steps. */
    String query() {
        return settings ? Leftovers.QUERY : Leftovers.QUERY_BUT_SETTINGS;
    }

    /**
     * What was left, in words.
     *
     * @param before what was there before the statements
     * @param answer what {@link #query} answered after them
     */
    List<String> left(Leftovers before, List<String> answer) {
        return new Leftovers(answer).since(settings ? before : before.withoutSettings());
    }

    private static Stream<SqlStatement> statements(List<SentStatement> sent) {
        return sent.stream().flatMap(one -> one.text().statements().stream());
    }

    private static boolean matches(List<SentStatement> sent, Pattern pattern) {
        return sent.stream().anyMatch(one -> pattern.matcher(one.sql()).find());
    }

    /** SET LOCAL ends with the transaction, SET CONSTRAINTS too. */
    private static boolean leaves(SqlStatement statement) {
        return COMMANDS.contains(statement.keyword(0))
                && !Set.of("LOCAL", "CONSTRAINTS").contains(statement.keyword(1));
    }

    private static boolean evaluatesNothing(SqlStatement statement) {
        String kind = statement.keyword(0) + " "
                + statement.keyword(statement.keyword(1).equals("UNIQUE") ? 2 : 1);
        boolean table = kind.equals("CREATE TABLE");
        return EVALUATE_NOTHING.contains(kind)
                && IntStream.range(0, statement.tokens().size()).noneMatch(place -> evaluates(statement, place, table));
    }

    private static boolean evaluates(SqlStatement statement, int place, boolean table) {
        String word = statement.keyword(place);
        boolean ofType = word.equals("WITH") && statement.keyword(place + 1).equals("TIME");
        return EVALUATED.contains(word) && !ofType && !(table && KEPT.contains(word));
    }

    private static Set<String> ownSettingsOf(List<SqlStatement> statements) {
        Set<String> set = new TreeSet<>();
        for (SqlStatement statement : statements) {
            int name = statement.keyword(1).equals("SESSION") ? 2 : 1;
            if (statement.keyword(name + 1).equals(".")) {
                String fact =
                        Leftovers.SETTING + String.join("", statement.tokens().subList(name, name + 3));
                if (statement.keyword(0).equals("SET")) {
                    set.add(fact);
                } else if (statement.keyword(0).equals("RESET")) {
                    set.remove(fact);
                }
            }
        }
        return set;
    }
}
