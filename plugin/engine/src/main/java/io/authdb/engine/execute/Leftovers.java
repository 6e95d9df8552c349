package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What outlives a transaction in a session, and what a migration would therefore hand on to whatever runs next: settings,
 * role, temporary tables, advisory locks, cursors, prepared statements, listening.
 *
 * @param facts all of it, in words
 */
record Leftovers(Set<String> facts) {

    /** What begins the fact of a setting. */
    static final String SETTING = "setting ";

    /** Like {@link #QUERY}, without the settings. */
    static final String QUERY_BUT_SETTINGS = "select 'role is ' || current_user where current_user <> session_user"
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

    /** Whether an answer is exactly this, with the settings or but for them: nearly each step's is. */
    boolean isAll(List<String> answer, boolean settings) {
        int wanted = 0;
        for (String fact : facts) {
            if (settings || !fact.startsWith(SETTING)) {
                wanted++;
                if (!answer.contains(fact)) {
                    return false;
                }
            }
        }
        return answer.size() == wanted;
    }

    /** The same but for settings. */
    Leftovers withoutSettings() {
        return new Leftovers(
                facts.stream().filter(fact -> !fact.startsWith(SETTING)).toList());
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
