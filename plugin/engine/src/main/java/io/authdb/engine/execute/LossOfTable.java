package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One table, counted before a step.
 *
 * @param oid the table, whatever it is called afterwards
 * @param rows how many rows it has
 * @param written how many of its rows this transaction deleted or overwrote until now
 * @param values how many rows hold a value, by column and its type
 */
record LossOfTable(long oid, long rows, long written, Map<String, Long> values) {

    private static final String COLUMNS = "select attnum || ' ' || atttypid || ' ' || atttypmod,"
            + " pg_catalog.quote_ident(attname) from pg_catalog.pg_attribute"
            + " where attrelid = ?::pg_catalog.int8::pg_catalog.oid and attnum > 0 and not attisdropped"
            + " and attgenerated = '' order by attnum";

    private static final String WRITTEN = "select coalesce(pg_catalog.pg_stat_get_xact_tuples_deleted(oid), 0)"
            + " + coalesce(pg_catalog.pg_stat_get_xact_tuples_updated(oid), 0),"
            + " oid::pg_catalog.regclass::pg_catalog.text from pg_catalog.pg_class"
            + " where oid = ?::pg_catalog.int8::pg_catalog.oid";

    /** Locks the table against writers until the transaction ends, and counts. */
    static LossOfTable before(Connection connection, long oid) throws SQLException {
        Now now = now(connection, oid);
        Map<String, String> columns = columns(connection, oid);
        String counts = columns.values().stream()
                .map(name -> ", pg_catalog.count(" + name + ")")
                .collect(Collectors.joining());
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table only " + now.name() + " in share row exclusive mode");
            try (ResultSet row =
                    statement.executeQuery("select pg_catalog.count(*)" + counts + " from only " + now.name())) {
                row.next();
                int column = 2;
                for (String key : columns.keySet()) {
                    values.put(key, row.getLong(column++));
                }
                return new LossOfTable(oid, row.getLong(1), now.written(), values);
            }
        }
    }

    /** How many rows it lost since. */
    long since(Connection connection) throws SQLException {
        Now now = now(connection, oid);
        if (now.name().isEmpty()) {
            return rows;
        }
        Map<String, String> kept = columns(connection, oid);
        long inColumns = values.entrySet().stream()
                .filter(column -> !kept.containsKey(column.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        long gone = rows - count(connection, now.name());
        return Math.max(Math.max(gone, inColumns), now.written() - written);
    }

    private static long count(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_catalog.count(*) from only " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> columns(Connection connection, long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, oid);
            Map<String, String> columns = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            return columns;
        }
    }

    private static Now now(Connection connection, long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN)) {
            statement.setLong(1, oid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Now(row.getString(2), row.getLong(1)) : new Now("", 0);
            }
        }
    }

    /** What a table is called, empty if it is gone, and how many of its rows were written. */
    private record Now(String name, long written) {}
}
