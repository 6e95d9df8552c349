package io.authdb.engine.execute;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What outlives a transaction in a session, and what a migration would therefore hand on to whatever runs next: settings,
 * role, temporary tables, advisory locks, cursors, prepared statements, listening.
 *
 * @param facts all of it, in words
 */
record Leftovers(Set<String> facts) {

    private static final Set<String> COMMANDS =
            Set.of("SET", "RESET", "DISCARD", "LISTEN", "DECLARE", "PREPARE", "DO", "CALL");

    private static final Pattern CALLS =
            Pattern.compile("set_config|pg_temp|\\btemp(orary)?\\b|advisory", Pattern.CASE_INSENSITIVE);

    /** What looks like a leftover before the commit, and is gone with it. */
    private static final Pattern LOCAL = Pattern.compile(
            "\\bset\\s+local\\b|\\bon\\s+commit\\s+drop\\b|advisory_xact|set_config", Pattern.CASE_INSENSITIVE);

    /** What begins the fact of a setting. */
    private static final String SETTING = "setting ";

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

    /** Like {@link #QUERY}, without the settings. */
    private static final String QUERY_BUT_SETTINGS =
            "select 'role is ' || current_user where current_user <> session_user"
                    + " union all select 'session user is ' || session_user"
                    + " union all select 'temporary table ' || relname from pg_catalog.pg_class"
                    // asked first and once: pg_class has no index by schema
                    + " where pg_catalog.pg_my_temp_schema() <> 0"
                    + " and relnamespace = pg_catalog.pg_my_temp_schema() and relkind in ('r', 'S', 'v')"
                    + " union all select 'advisory lock ' || classid || ', ' || objid from pg_catalog.pg_locks"
                    + " where locktype = 'advisory' and pid = pg_catalog.pg_backend_pid()"
                    + " union all select 'cursor ' || name from pg_catalog.pg_cursors where is_holdable"
                    // the driver prepares statements too, and not by SQL
                    + " union all select 'prepared statement ' || name from pg_catalog.pg_prepared_statements where from_sql"
                    + " union all select 'listens to ' || channel from pg_catalog.pg_listening_channels() as channel";

    /** Answers the facts, as rows of one column. */
    static final String QUERY = QUERY_BUT_SETTINGS + " union all select '" + SETTING + "' || name || ' is ' || setting"
            + " from pg_catalog.pg_settings where source = 'session'";

    Leftovers {
        facts = Set.copyOf(facts);
    }

    Leftovers(Collection<String> found) {
        this(new TreeSet<>(found));
    }

    /**
     * What is asked after these statements. To list all settings takes the server longer than most steps: it is left out after
     * statements that neither set any nor run code that might.
     */
    static String query(List<SentStatement> statements) {
        return settingsAreAsked(statements) ? QUERY : QUERY_BUT_SETTINGS;
    }

    /** What the answer to that is to be compared with. */
    Leftovers comparable(List<SentStatement> statements) {
        return settingsAreAsked(statements)
                ? this
                : new Leftovers(
                        facts.stream().filter(fact -> !fact.startsWith(SETTING)).toList());
    }

    private static boolean settingsAreAsked(List<SentStatement> statements) {
        return possible(statements)
                || !statements.stream()
                        .flatMap(sent -> sent.text().statements().stream())
                        .allMatch(Leftovers::evaluatesNothing);
    }

    private static boolean evaluatesNothing(SqlStatement statement) {
        String kind = statement.keyword(0) + " "
                + statement.keyword(statement.keyword(1).equals("UNIQUE") ? 2 : 1);
        boolean table = kind.equals("CREATE TABLE");
        return EVALUATE_NOTHING.contains(kind)
                && IntStream.range(0, statement.tokens().size())
                        .mapToObj(statement::keyword)
                        .noneMatch(word -> EVALUATED.contains(word) && !(table && KEPT.contains(word)));
    }

    /** Whether any of these statements may leave something; what a function does that existed before is not seen. */
    static boolean possible(List<SentStatement> statements) {
        return statements.stream()
                .anyMatch(sent -> CALLS.matcher(sent.sql()).find()
                        || sent.text().statements().stream().anyMatch(Leftovers::leaves));
    }

    /** Whether what is there before the commit is known to stay, since nothing in these statements ends with it. */
    static boolean certain(List<SentStatement> statements) {
        return possible(statements)
                && statements.stream()
                        .noneMatch(sent -> LOCAL.matcher(sent.sql()).find());
    }

    /** Whether one of these takes effect with the commit only. */
    static boolean atCommit(List<SentStatement> statements) {
        return statements.stream()
                .flatMap(sent -> sent.text().statements().stream())
                .anyMatch(statement -> statement.keyword(0).equals("LISTEN"));
    }

    /** Settings of an application's own, which the server lists nowhere: known by their text only, not what functions set. */
    static Set<String> ownSettings(List<SentStatement> statements) {
        Set<String> set = new TreeSet<>();
        for (SentStatement sent : statements) {
            for (SqlStatement statement : sent.text().statements()) {
                int name = statement.keyword(1).equals("SESSION") ? 2 : 1;
                if (statement.keyword(name + 1).equals(".")) {
                    String fact = SETTING + String.join("", statement.tokens().subList(name, name + 3));
                    if (statement.keyword(0).equals("SET")) {
                        set.add(fact);
                    } else if (statement.keyword(0).equals("RESET")) {
                        set.remove(fact);
                    }
                }
            }
        }
        return set;
    }

    /** SET LOCAL ends with the transaction, SET CONSTRAINTS too. */
    private static boolean leaves(SqlStatement statement) {
        return COMMANDS.contains(statement.keyword(0))
                && !Set.of("LOCAL", "CONSTRAINTS").contains(statement.keyword(1));
    }

    /** Asks the session. */
    static Leftovers of(Connection connection) throws SQLException {
        Set<String> facts = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return new Leftovers(facts);
    }

    /** What is there now and was not before, or was and is no more, in words. */
    List<String> since(Leftovers before) {
        Stream<String> come = facts.stream().filter(fact -> !before.facts.contains(fact));
        Stream<String> gone = before.facts.stream()
                .filter(fact -> !facts.contains(fact) && !isChanged(fact))
                .map(fact -> "no more: " + fact);
        return Stream.concat(come.sorted(), gone.sorted()).toList();
    }

    /** A setting with another value is told once, with the value it has now. */
    private boolean isChanged(String fact) {
        String name = fact.replaceFirst(" is .*", " is ");
        return !name.equals(fact) && facts.stream().anyMatch(now -> now.startsWith(name));
    }
}
