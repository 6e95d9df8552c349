package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Combinations of values that satisfy the conditions on some columns, and which of them a row gets. */
final class Solutions {

    private final List<Field> fields;
    private final List<List<Value>> fewNullsFirst;
    private final List<List<Value>> manyNullsFirst;
    private final List<Integer> distinct = new ArrayList<>();
    private final List<List<Value>> rows = new ArrayList<>();

    /** With the numbers of the columns in which no two rows may agree. */
    Solutions(List<Field> fields, List<List<Value>> good, Set<Integer> distinctNumbers) {
        this.fields = fields;
        Comparator<List<Value>> byNulls = Comparator.comparing(Solutions::nulls);
        this.fewNullsFirst = good.stream().sorted(byNulls).toList();
        this.manyNullsFirst = good.stream().sorted(byNulls.reversed()).toList();
        for (int i = 0; i < fields.size(); i++) {
            if (distinctNumbers.contains(fields.get(i).number())) {
                distinct.add(i);
            }
        }
        for (int row = 0; row < Style.ROWS.size() && !good.isEmpty(); row++) {
            rows.add(pick(Style.ROWS.get(row), rows));
        }
    }

    private static long nulls(List<Value> combination) {
        return combination.stream()
                .filter(value -> value.kind() == Value.Kind.NULL)
                .count();
    }

    /** Gives the columns their values in a row; a reference is another in each row. */
    void putInto(Map<Integer, String> cells, int row, Style style, Map<Integer, String> references) {
        if (rows.isEmpty()) {
            return;
        }
        List<Value> chosen = style == Style.ROWS.get(row) ? rows.get(row) : pick(style, others(row));
        for (int i = 0; i < fields.size(); i++) {
            int number = fields.get(i).number();
            Value value = chosen.get(i);
            boolean reference = value.kind() == Value.Kind.REFERENCE;
            cells.put(number, reference ? references.getOrDefault(number, value.written()) : value.written());
        }
    }

    private List<List<Value>> others(int row) {
        List<List<Value>> others = new ArrayList<>(rows);
        others.remove(row);
        return others;
    }

    private List<Value> pick(Style style, List<List<Value>> others) {
        boolean nulls = style == Style.NULLS || style == Style.LEAST;
        List<List<Value>> order = nulls ? manyNullsFirst : fewNullsFirst;
        return differing(order, distinct.isEmpty() ? start(style, order.size()) : 0, others);
    }

    /** Where in the order to begin, so that rows have different values where none must differ. */
    private static int start(Style style, int size) {
        return switch (style) {
            case LOW -> size / 4;
            case HIGH -> size / 2;
            case DEFAULTS -> 3 * size / 4;
            default -> 0;
        };
    }

    /** The first from there on that shares no value with the others where rows must differ; else one that differs. */
    private List<Value> differing(List<List<Value>> order, int start, List<List<Value>> others) {
        List<Value> second = order.get(start);
        boolean found = false;
        for (int i = 0; i < order.size(); i++) {
            List<Value> candidate = order.get((start + i) % order.size());
            long shared = others.stream()
                    .mapToLong(other -> shared(candidate, other))
                    .max()
                    .orElse(0);
            if (shared == 0) {
                return candidate;
            }
            if (!found && shared < distinct.size()) {
                second = candidate;
                found = true;
            }
        }
        return second;
    }

    /** In how many of the columns that should differ two combinations do not. */
    private long shared(List<Value> one, List<Value> other) {
        return distinct.stream()
                .filter(i -> one.get(i).kind() == Value.Kind.LITERAL)
                .filter(i -> one.get(i).equals(other.get(i)))
                .count();
    }
}
