package io.authdb.engine.execute;

import io.authdb.engine.seal.Effect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes on in a database now, as far as steps that are about to run would wait for it or make it wait. Only looks; what
 * the role may not see of others it says.
 */
public final class Traffic {

    /** Whoever holds a lock for less does not make a step give way. */
    private static final Duration PASSING = Waits.DEFAULT.lockTimeout();

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration LAG = Duration.ofSeconds(10);

    private static final String WHO = "coalesce(" + Heartbeat.SESSION + ", 'pid ' || session.pid || ' of role '"
            + " || coalesce(session.usename, 'unknown') || ', of which this role may see no more')";

    private static final String HOLDERS =
            "select distinct " + WHO + ", lock.mode, " + age("session") + " from pg_catalog.pg_locks as lock"
                    + " join pg_catalog.pg_stat_activity as session on session.pid = lock.pid"
                    + " where lock.locktype = 'relation' and lock.granted and lock.pid <> pg_catalog.pg_backend_pid()"
                    + " and lock.relation = pg_catalog.to_regclass(?) and lock.mode = any (?) order by 1, 2";

    private static final String OLD = "select " + WHO + " from pg_catalog.pg_stat_activity as session"
            + " where session.datname = pg_catalog.current_database() and session.pid <> pg_catalog.pg_backend_pid()"
            + " and session.xact_start < pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => ?)"
            + " order by session.xact_start";

    private static final String INVALID = "select i.indexrelid::pg_catalog.regclass::pg_catalog.text || ' on '"
            + " || i.indrelid::pg_catalog.regclass::pg_catalog.text from pg_catalog.pg_index as i"
            + " join pg_catalog.pg_class as c on c.oid = i.indexrelid where not i.indisvalid and c.relkind = 'i'"
            + " and not exists (select from pg_catalog.pg_stat_progress_create_index as p where p.index_relid = c.oid)"
            + " order by 1";

    private static final String LAGGING = "select coalesce(nullif(application_name, ''), 'a standby') || ' is '"
            + " || extract(epoch from replay_lag)::pg_catalog.int4 || ' s behind' from pg_catalog.pg_stat_replication"
            + " where replay_lag > pg_catalog.make_interval(secs => ?) order by 1";

    private final Connection connection;

    Traffic(Connection connection) {
        this.connection = connection;
    }

    private static String age(String session) {
        return "coalesce(extract(epoch from pg_catalog.clock_timestamp() - " + session + ".xact_start) > ?, true)";
    }

    /** Who holds a lock that a step would wait for, and has held it for longer than a step waits. */
    public List<String> holders(Effect effect) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(HOLDERS)) {
            query.setDouble(1, PASSING.toMillis() / 1000.0);
            query.setString(2, effect.table());
            query.setArray(
                    3, connection.createArrayOf("text", effect.conflicts().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(3)) {
                        holders.add(row.getString(1) + ", holds "
                                + new Effect(effect.table(), row.getString(2), false, false).words());
                    }
                }
            }
        }
        return holders;
    }

    /** Whose transaction has been open for more than a minute. */
    public List<String> oldTransactions() throws SQLException {
        return since(OLD, LONG);
    }

    /** Standbys that are more than ten seconds behind; none where the role may not see them. */
    public List<String> lag() throws SQLException {
        return since(LAGGING, LAG);
    }

    /** Indexes that a failed build left, and that no query uses; with their tables. */
    public List<String> invalidIndexes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(INVALID)) {
            return texts(rows);
        }
    }

    /** How large a table is with its indexes, as people say it; empty if there is none of this name. */
    public String size(String table) throws SQLException {
        String sql = "select pg_catalog.pg_size_pretty(pg_catalog.pg_total_relation_size(pg_catalog.to_regclass(?)))";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1) == null ? "" : row.getString(1);
            }
        }
    }

    private List<String> since(String sql, Duration longest) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDouble(1, longest.toMillis() / 1000.0);
            try (ResultSet rows = query.executeQuery()) {
                return texts(rows);
            }
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
