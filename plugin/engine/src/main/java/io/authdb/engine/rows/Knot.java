package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns that conditions tie together, so that their values are chosen together.
 *
 * @param fields the columns
 * @param conditions in SQL over these columns
 */
record Knot(List<Field> fields, List<String> conditions) {

    /** All knots of a table: those of its own conditions and those of its columns' domains. */
    static List<Knot> of(Blank blank, Types types) {
        List<Condition> open = new ArrayList<>(blank.conditions());
        blank.fields()
                .forEach(field -> types.checks(field.type().oid()).forEach(check -> open.add(onDomain(field, check))));
        List<Knot> knots = new ArrayList<>();
        while (!open.isEmpty()) {
            knots.add(untied(blank, open));
        }
        knots.removeIf(knot -> knot.fields().isEmpty());
        return knots;
    }

    private static Condition onDomain(Field field, String check) {
        return new Condition(
                Set.of(field.number()),
                "(select " + check + " from (select " + Literal.name(field.name()) + ") as domain (value))");
    }

    /** Takes a condition and all that share a column with it, directly or by others, out of the open ones. */
    private static Knot untied(Blank blank, List<Condition> open) {
        Set<Integer> columns = new HashSet<>(open.get(0).columns());
        List<String> conditions = new ArrayList<>();
        conditions.add(open.remove(0).expression());
        boolean grown = true;
        while (grown) {
            List<Condition> tied = open.stream()
                    .filter(condition -> condition.columns().stream().anyMatch(columns::contains))
                    .toList();
            grown = !tied.isEmpty();
            open.removeAll(tied);
            tied.forEach(condition -> columns.addAll(condition.columns()));
            tied.forEach(condition -> conditions.add(condition.expression()));
        }
        List<Field> fields = blank.fields().stream()
                .filter(field -> columns.contains(field.number()))
                .toList();
        return new Knot(fields, conditions);
    }

    /** A query for the numbers of those rows of values that satisfy the conditions. */
    String query(List<String> rows) {
        String names =
                fields.stream().map(field -> ", " + Literal.name(field.name())).collect(Collectors.joining());
        return conditions.stream()
                .map(condition -> "(" + condition + ") is not false")
                .collect(Collectors.joining(
                        " and ",
                        "select authdb_row from (values " + String.join(", ", rows) + ") as candidate (authdb_row"
                                + names + ") where ",
                        " order by authdb_row"));
    }
}
