package io.authdb.engine.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads all that generating rows needs to know of tables, in as many statements as there are kinds of facts. */
final class BlankReader {

    private static final Pattern CONSTANT = Pattern.compile("(?s)(-?[0-9.]+|true|false|'([^']|'')*')(::[^(]*)?");

    /** Each table of a statement is locked until its end, and the server's table of locks is not endless. */
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final Map<Long, String> stored = new HashMap<>();
    private final Map<Long, List<Field>> fields = new HashMap<>();
    private final Map<Long, Set<Integer>> distinct = new HashMap<>();
    private final Map<Long, List<Condition>> conditions = new HashMap<>();
    private final Map<Long, List<ForeignKey>> references = new HashMap<>();
    private final Map<Long, List<String>> sequences = new HashMap<>();
    private final Map<Long, TypeFacts> types = new HashMap<>();

    BlankReader(Connection connection) {
        this.connection = connection;
    }

    /** The tables among these oids that have no rows; among all tables if there are none. */
    List<Blank> read(Set<String> ignoredSchemas, Collection<Long> oids) throws SQLException {
        List<Blank> named = new ArrayList<>();
        query(
                oids.isEmpty() ? BlankQueries.TABLES : BlankQueries.THESE_TABLES,
                row -> named.add(name(row)),
                oids.isEmpty() ? List.of(ignoredSchemas) : List.of(ignoredSchemas, oids, oids));
        List<Blank> empty = empty(named);
        if (!empty.isEmpty()) {
            List<Collection<?>> found = List.of(empty.stream().map(Blank::oid).toList());
            query(BlankQueries.FIELDS, this::field, found);
            query(BlankQueries.TYPES, this::type, found);
            query(BlankQueries.DISTINCT, this::distinct, found);
            query(BlankQueries.CONSTRAINTS, this::constraint, found);
            query(BlankQueries.PARTITIONS, this::partitions, found);
            query(BlankQueries.SEQUENCES, this::sequence, found);
        }
        return empty.stream().map(this::blank).toList();
    }

    private List<Blank> empty(List<Blank> blanks) throws SQLException {
        Set<Long> filled = new HashSet<>();
        for (int from = 0; from < blanks.size(); from += AT_ONCE) {
            String union = blanks.subList(from, Math.min(blanks.size(), from + AT_ONCE)).stream()
                    .map(blank ->
                            "select " + blank.oid() + " where exists (select from " + stored.get(blank.oid()) + ")")
                    .collect(Collectors.joining(" union all "));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(union)) {
                while (rows.next()) {
                    filled.add(rows.getLong(1));
                }
            }
        }
        return blanks.stream().filter(blank -> !filled.contains(blank.oid())).toList();
    }

    /** The types of the tables that were read. */
    Types types() {
        return new Types(types);
    }

    private Blank blank(Blank name) {
        return new Blank(
                name.oid(),
                name.shown(),
                name.source(),
                fields.getOrDefault(name.oid(), List.of()),
                distinct.getOrDefault(name.oid(), Set.of()),
                conditions.getOrDefault(name.oid(), List.of()),
                references.getOrDefault(name.oid(), List.of()),
                sequences.getOrDefault(name.oid(), List.of()));
    }

    private Blank name(ResultSet row) throws SQLException {
        String schema = row.getString(2);
        String name = row.getString(3);
        stored.put(row.getLong(1), stored(row.getString(4), Literal.name(schema, name)));
        return new Blank(
                row.getLong(1),
                Literal.shown(schema, name),
                Literal.name(schema, name),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void field(ResultSet row) throws SQLException {
        String preset = row.getString(8);
        boolean constant = preset != null && CONSTANT.matcher(preset).matches();
        var type = new Field.FieldType(row.getLong(4), row.getInt(5), row.getString(6));
        add(fields, row, new Field(row.getInt(2), row.getString(3), type, row.getBoolean(7), constant ? preset : null));
    }

    /** Where the rows of a table itself are, not of those that inherit from it; a partitioned one has none itself. */
    private static String stored(String kind, String name) {
        return kind.equals("p") ? name : "only " + name;
    }

    private void type(ResultSet row) throws SQLException {
        List<Field.FieldType> attributes = new ArrayList<>();
        List<Long> oids = longs(row.getArray(9));
        List<Long> modifiers = longs(row.getArray(10));
        for (int i = 0; i < oids.size(); i++) {
            attributes.add(new Field.FieldType(oids.get(i), modifiers.get(i).intValue(), ""));
        }
        types.put(
                row.getLong(1),
                new TypeFacts(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(11),
                        row.getString(3).charAt(0),
                        row.getString(4).charAt(0),
                        row.getLong(5),
                        row.getInt(6),
                        row.getBoolean(7),
                        texts(row.getArray(8)),
                        attributes));
    }

    private void distinct(ResultSet row) throws SQLException {
        distinct.computeIfAbsent(row.getLong(1), oid -> new HashSet<>()).add(row.getInt(2));
    }

    private void constraint(ResultSet row) throws SQLException {
        List<Integer> columns =
                longs(row.getArray(2)).stream().map(Long::intValue).toList();
        if (row.getString(3) != null) {
            add(conditions, row, new Condition(Set.copyOf(columns), row.getString(3)));
        } else {
            String schema = row.getString(5);
            String table = row.getString(6);
            add(
                    references,
                    row,
                    new ForeignKey(
                            columns,
                            row.getLong(4),
                            Literal.shown(schema, table),
                            stored(row.getString(8), Literal.name(schema, table)),
                            texts(row.getArray(7))));
        }
    }

    private void partitions(ResultSet row) throws SQLException {
        List<Integer> columns =
                longs(row.getArray(2)).stream().map(Long::intValue).toList();
        add(conditions, row, new Condition(Set.copyOf(columns), row.getString(3)));
    }

    private void sequence(ResultSet row) throws SQLException {
        add(sequences, row, Literal.name(row.getString(2), row.getString(3)));
    }

    private static <T> void add(Map<Long, List<T>> map, ResultSet row, T value) throws SQLException {
        map.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>()).add(value);
    }

    private static List<Long> longs(Array array) throws SQLException {
        return texts(array).stream().map(Long::valueOf).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private void query(String sql, RowConsumer consumer, List<Collection<?>> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object[] texts = parameters.get(i).stream().map(String::valueOf).toArray();
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows);
                }
            }
        }
    }

    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }
}
