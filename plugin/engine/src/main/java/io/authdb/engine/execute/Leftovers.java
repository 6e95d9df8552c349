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

    /** Answers the facts, as rows of one column. */
    static final String QUERY = "select 'setting ' || name || ' is ' || setting from pg_catalog.pg_settings"
            + " where source = 'session'"
            + " union all select 'role is ' || current_user where current_user <> session_user"
            + " union all select 'session user is ' || session_user"
            + " union all select 'temporary table ' || relname from pg_catalog.pg_class"
            + " where relnamespace = pg_catalog.pg_my_temp_schema() and relkind in ('r', 'S', 'v')"
            + " union all select 'advisory lock ' || classid || ', ' || objid from pg_catalog.pg_locks"
            + " where locktype = 'advisory' and pid = pg_catalog.pg_backend_pid()"
            + " union all select 'cursor ' || name from pg_catalog.pg_cursors where is_holdable"
            // the driver prepares statements too, and not by SQL
            + " union all select 'prepared statement ' || name from pg_catalog.pg_prepared_statements where from_sql"
            + " union all select 'listens to ' || channel from pg_catalog.pg_listening_channels() as channel";

    Leftovers {
        facts = Set.copyOf(facts);
    }

    Leftovers(Collection<String> found) {
        this(new TreeSet<>(found));
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
                    String fact =
                            "setting " + String.join("", statement.tokens().subList(name, name + 3));
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
