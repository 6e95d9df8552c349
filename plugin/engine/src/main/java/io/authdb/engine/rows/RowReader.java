package io.authdb.engine.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows as text that does not depend on the session: many small tables in one round trip, a large one alone. */
final class RowReader {

    /** Above it, rows are summed up instead of kept. */
    static final int LIMIT = 20_000;

    /** What {@link #LIMIT} rows take at least, an empty row being 28 bytes. */
    private static final long SURELY_FEWER = LIMIT * 28L;

    /** Each table of a statement is locked until its end, and the server's table of locks is not endless. */
    private static final int AT_ONCE = 200;

    private static final int FETCH = 2_000;

    private static final String SETTINGS = Map.of(
                    "DateStyle", "ISO, MDY",
                    "IntervalStyle", "postgres",
                    "TimeZone", "UTC",
                    "bytea_output", "hex",
                    "extra_float_digits", "1",
                    "jit", "off",
                    "lc_monetary", "C",
                    "search_path", "",
                    "xmlbinary", "base64",
                    "xmloption", "content")
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> "pg_catalog.set_config('" + setting.getKey() + "', '" + setting.getValue() + "', true)")
            .collect(Collectors.joining(", ", "select ", ""));

    private final Connection connection;

    RowReader(Connection connection) {
        this.connection = connection;
    }

    /** The rows of all these relations. */
    List<TableRows> read(List<Relation> relations) throws SQLException {
        List<TableRows> read = new ArrayList<>();
        List<Relation> filled = new ArrayList<>();
        for (Relation relation : relations) {
            if (relation.bytes() == 0) {
                read.add(TableRows.kept(relation, List.of()));
            } else {
                filled.add(relation);
            }
        }
        for (int from = 0; from < filled.size(); from += AT_ONCE) {
            read.addAll(readAtOnce(filled.subList(from, Math.min(filled.size(), from + AT_ONCE))));
        }
        return read;
    }

    private List<TableRows> readAtOnce(List<Relation> relations) throws SQLException {
        List<List<List<@Nullable String>>> rows = new ArrayList<>();
        StringBuilder union = new StringBuilder();
        for (int i = 0; i < relations.size(); i++) {
            rows.add(new ArrayList<>());
            union.append(i == 0 ? "" : " union all ").append(select(i, relations.get(i)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean startsWithRows = statement.execute(settingsThen(union.toString()));
            try (ResultSet result = queried(statement, startsWithRows)) {
                while (result.next()) {
                    rows.get(result.getInt(1)).add(texts(result));
                }
            }
        }
        return kept(relations, rows);
    }

    /**
     * The settings hold until the statements sent together end, which are one transaction; in one that the caller has
     * begun, until the savepoint is rolled back.
     */
    private String settingsThen(String query) throws SQLException {
        return connection.getAutoCommit()
                ? SETTINGS + "; " + query
                : "savepoint reading; " + SETTINGS + "; " + query + "; rollback to reading; release reading";
    }

    /** The rows of the query, which are the second result that has rows: the settings are the first. */
    private static ResultSet queried(Statement statement, boolean startsWithRows) throws SQLException {
        int found = startsWithRows ? 1 : 0;
        while (found < 2) {
            if (statement.getMoreResults()) {
                found++;
            } else if (statement.getUpdateCount() == -1) {
                throw new SQLException("the driver returned no rows for a query");
            }
        }
        return statement.getResultSet();
    }

    private static String select(int number, Relation relation) {
        String values =
                relation.columns().stream().map(Column::text).collect(Collectors.joining(", ", "array[", "]::text[]"));
        String query = "select " + number + ", " + values + " from only " + relation.source();
        return relation.bytes() < SURELY_FEWER ? query : "(" + query + " limit " + (LIMIT + 1) + ")";
    }

    private List<TableRows> kept(List<Relation> relations, List<List<List<@Nullable String>>> rows)
            throws SQLException {
        List<TableRows> kept = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            boolean many = rows.get(i).size() > LIMIT;
            kept.add(many ? summed(relations.get(i)) : TableRows.kept(relations.get(i), rows.get(i)));
        }
        return kept;
    }

    private TableRows summed(Relation relation) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SETTINGS);
            statement.setFetchSize(FETCH);
            RowSum sum = new RowSum();
            try (ResultSet result = statement.executeQuery(digests(relation))) {
                while (result.next()) {
                    sum.add(relation.columns(), texts(result));
                }
            }
            return TableRows.summed(relation, sum);
        } finally {
            connection.rollback(before);
            if (autoCommit) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String digests(Relation relation) {
        return relation.columns().stream()
                .map(Column::digest)
                .collect(Collectors.joining(", ", "select 0, array[", "]::text[] from only " + relation.source()));
    }

    private static List<@Nullable String> texts(ResultSet row) throws SQLException {
        return Arrays.asList((@Nullable String[]) row.getArray(2).getArray());
    }
}
