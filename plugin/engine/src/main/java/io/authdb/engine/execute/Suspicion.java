package io.authdb.engine.execute;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlStatement;
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

    /** No shorter token is worth a look. */
    private static final int SHORTEST_EVALUATED = "WITH".length();

    /** Those of them that a new table only keeps, since it has no row yet. */
    private static final Set<String> KEPT = Set.of("CHECK", "GENERATED", "DEFAULT");

    Suspicion {
        ownSettings = Set.copyOf(ownSettings);
    }

    static Suspicion of(List<SentStatement> sent) {
        boolean possible = possible(sent);
        boolean atCommit = false;
        boolean settings = possible;
        Set<String> ownSettings = new TreeSet<>();
        for (SentStatement one : sent) {
            for (SqlStatement statement : one.text().statements()) {
                atCommit |= statement.keyword(0).equals("LISTEN");
                settings = settings || !evaluatesNothing(statement);
                change(ownSettings, statement);
            }
        }
        return new Suspicion(possible, possible && !anyMatches(sent, LOCAL), atCommit, settings, ownSettings);
    }

    /** Whether any of these statements may leave something. */
    static boolean possible(List<SentStatement> sent) {
        for (SentStatement one : sent) {
            if (calls(one.sql())) {
                return true;
            }
            for (SqlStatement statement : one.text().statements()) {
                if (leaves(statement)) {
                    return true;
                }
            }
        }
        return false;
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
        return before.isAll(answer, settings)
                ? List.of()
                : new Leftovers(answer).since(settings ? before : before.withoutSettings());
    }

    /** Most texts have none of these letters in a row, and are not looked through word by word. */
    private static boolean calls(String sql) {
        String small = sql.toLowerCase(Locale.ROOT);
        return (small.contains("temp") || small.contains("advisory") || small.contains("set_config"))
                && CALLS.matcher(sql).find();
    }

    private static boolean anyMatches(List<SentStatement> sent, Pattern pattern) {
        for (SentStatement one : sent) {
            if (pattern.matcher(one.sql()).find()) {
                return true;
            }
        }
        return false;
    }

    /** SET LOCAL ends with the transaction, SET CONSTRAINTS too. */
    private static boolean leaves(SqlStatement statement) {
        return COMMANDS.contains(statement.keyword(0))
                && !statement.keyword(1).equals("LOCAL")
                && !statement.keyword(1).equals("CONSTRAINTS");
    }

    private static boolean evaluatesNothing(SqlStatement statement) {
        String kind = statement.keyword(0) + " "
                + statement.keyword(statement.keyword(1).equals("UNIQUE") ? 2 : 1);
        if (!EVALUATE_NOTHING.contains(kind)) {
            return false;
        }
        boolean table = kind.equals("CREATE TABLE");
        for (int i = 0; i < statement.tokens().size(); i++) {
            if (statement.tokens().get(i).length() >= SHORTEST_EVALUATED) {
                String word = statement.keyword(i);
                boolean ofType = word.equals("WITH") && statement.keyword(i + 1).equals("TIME");
                if (EVALUATED.contains(word) && !ofType && !(table && KEPT.contains(word))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds the setting of an application's own that a statement sets, or takes away the one it sets back. */
    private static void change(Set<String> ownSettings, SqlStatement statement) {
        String command = statement.keyword(0);
        if (!command.equals("SET") && !command.equals("RESET")) {
            return;
        }
        int name = statement.keyword(1).equals("SESSION") ? 2 : 1;
        if (statement.keyword(name + 1).equals(".")) {
            String fact = Leftovers.SETTING + String.join("", statement.tokens().subList(name, name + 3));
            if (command.equals("SET")) {
                ownSettings.add(fact);
            } else {
                ownSettings.remove(fact);
            }
        }
    }
}
