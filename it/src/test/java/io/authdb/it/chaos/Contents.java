package io.authdb.it.chaos;

import io.authdb.engine.schema.Catalog;
import io.authdb.engine.schema.Snapshot;
import io.authdb.engine.verify.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a database, for comparing with another: PostgreSQL's whole catalog but for authdb's own schema, the rows of all
 * tables, and what the tool's history says.
 *
 * @param schema the catalog
 * @param rows a digest for each table
 * @param history what was done, in order
 * @param invalid the indexes that are not valid
 */
record Contents(Snapshot schema, List<String> rows, List<String> history, List<String> invalid) {

    private static final String TABLES = "select quote_ident(tablename) from pg_tables where schemaname = 'public'"
            + " and tablename not like 'flyway%' and tablename not like 'databasechangelog%' order by 1";

    private static final String INVALID = "select indexrelid::regclass from pg_index where not indisvalid";

    Contents {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
        invalid = List.copyOf(invalid);
    }

    /**
     * Reads a database.
     *
     * @param historyTable where the tool keeps its history
     * @param historyQuery how that is read, if it is there
     */
    static Contents of(Place place, String historyTable, String historyQuery) throws SQLException {
        try (Connection connection = place.superuser()) {
            List<String> rows = new ArrayList<>();
            for (String table : Place.rows(connection, TABLES)) {
                rows.addAll(Place.rows(
                        connection,
                        "select '" + table + " ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '/' order by"
                                + " t::text)), '') from public." + table + " as t"));
            }
            boolean there = Place.rows(connection, "select to_regclass('" + historyTable + "')").stream()
                    .noneMatch("null"::equals);
            List<String> history = there ? Place.rows(connection, historyQuery) : List.of();
            Snapshot schema = new Catalog(connection, Settings.DEFAULT.scope()).all();
            return new Contents(schema, rows, history, Place.rows(connection, INVALID));
        }
    }

    /** What is different in the other one, in words; nothing if it is the same. */
    List<String> differences(Contents other) {
        List<String> found = new ArrayList<>();
        schema.differences(other.schema).forEach(difference -> found.add(difference.toString()));
        if (!rows.equals(other.rows)) {
            found.add("rows: " + rows + " became " + other.rows);
        }
        if (!history.equals(other.history)) {
            found.add("history: " + history + " became " + other.history);
        }
        other.invalid.forEach(index -> found.add("invalid index " + index));
        return found;
    }
}
