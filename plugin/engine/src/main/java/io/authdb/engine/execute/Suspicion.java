package io.authdb.engine.execute;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    private static final Pattern CALLS = Pattern.compile("set_config|pg_temp|\\btemp(orary)?\\b|advisory");

    /** One of these is in whatever that matches. */
    private static final List<String> CALLED = List.of("set_config", "temp", "advisory");

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
        List<SqlStatement> statements = statements(sent);
        boolean possible = possible(sent);
        return new Suspicion(
                possible,
                possible
                        && sent.stream()
                                .noneMatch(one -> LOCAL.matcher(one.sql()).find()),
                statements.stream().anyMatch(statement -> statement.keyword(0).equals("LISTEN")),
                possible || !statements.stream().allMatch(Suspicion::evaluatesNothing),
                ownSettingsOf(statements));
    }

    /** Whether any of these statements may leave something. */
    static boolean possible(List<SentStatement> sent) {
        return sent.stream().anyMatch(Suspicion::calls)
                || statements(sent).stream().anyMatch(Suspicion::leaves);
    }

    /** Looks for plain words first, which nearly no text has: by expression alone that takes longer than to send it. */
    private static boolean calls(SentStatement sent) {
        String text = sent.sql().toLowerCase(Locale.ROOT);
        return CALLED.stream().anyMatch(text::contains) && CALLS.matcher(text).find();
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

    private static List<SqlStatement> statements(List<SentStatement> sent) {
        List<SqlStatement> statements = new ArrayList<>();
        for (SentStatement one : sent) {
            statements.addAll(one.text().statements());
        }
        return statements;
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
        if (!EVALUATE_NOTHING.contains(kind)) {
            return false;
        }
        for (int i = 0; i < statement.tokens().size(); i++) {
            String word = statement.keyword(i);
            if (EVALUATED.contains(word) && !(table && KEPT.contains(word))) {
                return false;
            }
        }
        return true;
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
