package io.authdb.engine.execute;

import io.authdb.engine.history.SchemaName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings migrations run with, so that the same statements mean the same on every server. */
final class SessionSettings {

    /** A server that finds its client gone ends the statement, and with it the lock, instead of going on unwatched. */
    private static final String WATCH_CLIENT = "client_connection_check_interval";

    private static final Map<String, String> FIXED = Map.of(
            "idle_in_transaction_session_timeout", "0",
            "idle_session_timeout", "0",
            "TimeZone", "UTC",
            "DateStyle", "ISO, MDY",
            "IntervalStyle", "postgres",
            "standard_conforming_strings", "on");

    /** "invalid value for parameter": the server's platform cannot watch its clients. */
    private static final String INVALID_PARAMETER_VALUE = "22023";

    private final Connection connection;
    private final Map<String, String> fixed = new LinkedHashMap<>(FIXED);
    private Map<String, String> before = Map.of();

    /**
     * Settings under which names without a schema mean this one. The path has nothing else in it: what others may plant
     * in a schema that comes first, or that is called like the role, would be run with the role's rights.
     */
    SessionSettings(Connection connection, SchemaName working) {
        this.connection = connection;
        fixed.put("search_path", working.quoted());
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
        set(fixed);
        try {
            set(Map.of(WATCH_CLIENT, "1s"));
        } catch (SQLException failed) {
            if (!INVALID_PARAMETER_VALUE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    void restore() throws SQLException {
        set(before);
    }

    private void set(Map<String, String> settings) throws SQLException {
        String query = "select pg_catalog.set_config(name, value, false)"
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
