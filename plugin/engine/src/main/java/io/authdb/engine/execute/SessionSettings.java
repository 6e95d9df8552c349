package io.authdb.engine.execute;

import io.authdb.engine.history.SchemaName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings migrations run with, so that the same statements mean the same on every server. */
public final class SessionSettings {

    /** A server that finds its client gone ends the statement, and with it the lock, instead of going on unwatched. */
    private static final String WATCH_CLIENT = "client_connection_check_interval";

    /**
     * No time limit of the role or the database cuts a step; a client that is gone without a word is noticed by the keepalives,
     * also while the session is idle. With row security off, rows that a policy hides are an error and not just left out.
     */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("idle_in_transaction_session_timeout", "0"),
            Map.entry("idle_session_timeout", "0"),
            Map.entry("statement_timeout", "0"),
            Map.entry("tcp_keepalives_idle", "10"),
            Map.entry("tcp_keepalives_interval", "5"),
            Map.entry("tcp_keepalives_count", "3"),
            Map.entry("row_security", "off"),
            Map.entry("check_function_bodies", "on"),
            Map.entry("default_transaction_isolation", "read committed"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("DateStyle", "ISO, MDY"),
            Map.entry("IntervalStyle", "postgres"),
            Map.entry("standard_conforming_strings", "on"));

    /** The first release with transaction_timeout. */
    private static final int LIMITS_TRANSACTIONS = 17;

    /** "invalid value for parameter": the server's platform cannot watch its clients. */
    private static final String INVALID_PARAMETER_VALUE = "22023";

    private final Connection connection;
    private final Map<String, String> fixed = new LinkedHashMap<>(FIXED);
    private Map<String, String> before = Map.of();

    /**
     * Settings under which names without a schema mean this one. The path has nothing else in it: what others may plant
     * in a schema that comes first, or that is called like the role, would be run with the role's rights.
     */
    SessionSettings(Connection connection, SchemaName working, Duration lockTimeout) throws SQLException {
        this.connection = connection;
        fixed.put("search_path", working.quoted());
        fixed.put("lock_timeout", Waits.setting(lockTimeout));
        if (connection.getMetaData().getDatabaseMajorVersion() >= LIMITS_TRANSACTIONS) {
            fixed.put("transaction_timeout", "0");
        }
    }

    /** The same settings for whoever sets them without a connection at hand, on a server of any release. */
    public static Map<String, String> of(SchemaName working) {
        Map<String, String> all = new LinkedHashMap<>(FIXED);
        all.put("search_path", working.quoted());
        all.put("lock_timeout", Waits.setting(Waits.DEFAULT.lockTimeout()));
        return all;
    }

    void remember() throws SQLException {
        String query = "select name, pg_catalog.current_setting(name) from pg_catalog.unnest(?::text[]) as name";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            Map<String, String> all = new LinkedHashMap<>(fixed);
            all.put(WATCH_CLIENT, "");
            statement.setArray(1, connection.createArrayOf("text", all.keySet().toArray()));
            Map<String, String> found = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            before = found;
        }
    }

    void fix() throws SQLException {
        set(fixed, false);
        try {
            set(Map.of(WATCH_CLIENT, "1s"), false);
        } catch (SQLException failed) {
            if (!INVALID_PARAMETER_VALUE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    /** For the transaction at hand only. */
    void fixLocally() throws SQLException {
        set(fixed, true);
    }

    void restore() throws SQLException {
        set(before, false);
    }

    private void set(Map<String, String> settings, boolean local) throws SQLException {
        String query = "select pg_catalog.set_config(name, value, " + local + ")"
                + " from rows from (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) as setting(name, value)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(
                    1, connection.createArrayOf("text", settings.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("text", settings.values().toArray()));
            statement.execute();
        }
    }
}
