package io.authdb.engine.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that satisfy a knot's conditions: the server judges all combinations of candidates in one query. One that
 * makes it fail (a function that raises) is cornered by halving.
 */
final class Solver {

    private static final int MOST_COMBINATIONS = 3_000;
    private static final int MOST_FAILURES = 40;

    private final Filling.Ground ground;
    private final Types types;
    private int failures;

    Solver(Filling.Ground ground, Types types) {
        this.ground = ground;
        this.types = types;
    }

    /** The combinations that satisfy the conditions. */
    Solutions solve(Knot knot, Blank blank, Map<Integer, String> references) throws SQLException {
        Candidates candidates = new Candidates(types, new Harvest(knot.conditions()));
        int most = (int) Math.max(
                2, Math.floor(Math.pow(MOST_COMBINATIONS, 1.0 / knot.fields().size())));
        List<List<Value>> columns = new ArrayList<>();
        for (Field field : knot.fields()) {
            List<Value> values = values(
                    field,
                    references.get(field.number()),
                    candidates.of(field, blank.distinct().contains(field.number())));
            columns.add(values.subList(0, Math.min(values.size(), most)));
        }
        List<List<Value>> combinations = combinations(columns);
        failures = 0;
        List<List<Value>> good = combinations.isEmpty() ? List.of() : judge(knot, combinations);
        return new Solutions(knot.fields(), good, blank.distinct());
    }

    private List<Value> values(Field field, @Nullable String reference, List<String> candidates) {
        List<Value> values = new ArrayList<>();
        TypeFacts base = types.base(field.type().oid());
        String cast = base == null ? "" : "::" + base.sqlName();
        if (reference != null) {
            values.add(new Value(Value.Kind.REFERENCE, reference, reference));
        }
        boolean nullable = !field.notNull() && !types.forbidsNull(field.type().oid());
        for (String candidate : reference == null ? candidates : List.<String>of()) {
            String literal = Literal.of(candidate);
            values.add(new Value(Value.Kind.LITERAL, literal, literal + cast));
        }
        if (nullable) {
            values.add(Math.min(1, values.size()), new Value(Value.Kind.NULL, "null", "null" + cast));
        }
        return values;
    }

    private static List<List<Value>> combinations(List<List<Value>> columns) {
        List<List<Value>> combinations = List.of(List.of());
        for (List<Value> column : columns) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> combination : combinations) {
                for (Value value : column) {
                    List<Value> one = new ArrayList<>(combination);
                    one.add(value);
                    longer.add(one);
                }
            }
            combinations = longer.subList(0, Math.min(longer.size(), 2 * MOST_COMBINATIONS));
        }
        return combinations;
    }

    private List<List<Value>> judge(Knot knot, List<List<Value>> combinations) throws SQLException {
        Optional<List<List<Value>>> good = judged(knot, combinations);
        if (good.isPresent()) {
            return good.get();
        }
        int half = combinations.size() / 2;
        if (half == 0 || ++failures > MOST_FAILURES) {
            return List.of();
        }
        List<List<Value>> both = new ArrayList<>(judge(knot, combinations.subList(0, half)));
        both.addAll(judge(knot, combinations.subList(half, combinations.size())));
        return both;
    }

    /** Empty if the server could not judge. */
    private Optional<List<List<Value>>> judged(Knot knot, List<List<Value>> combinations) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            StringBuilder row = new StringBuilder("(" + i);
            combinations.get(i).forEach(value -> row.append(", ").append(value.tried()));
            rows.add(row.append(')').toString());
        }
        try (Statement statement = ground.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement.execute(
                        "savepoint judging; " + ground.path().around(knot.query(rows)) + "; release savepoint judging");
            } catch (SQLException failed) {
                statement.execute("rollback to savepoint judging; release savepoint judging");
                return Optional.empty();
            }
            // past the savepoint and the path
            statement.getMoreResults();
            statement.getMoreResults();
            List<List<Value>> good = new ArrayList<>();
            try (ResultSet accepted = statement.getResultSet()) {
                while (accepted.next()) {
                    good.add(combinations.get(accepted.getInt(1)));
                }
            }
            return Optional.of(good);
        }
    }
}
