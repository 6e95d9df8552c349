package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a row that must be another table's: a query each, since that table may hold anything. */
final class References {

    private final Blank blank;
    private final RowWriter writer;
    private final Map<Long, Expected> expected;

    /**
     * A table that is filled later in the same transaction.
     *
     * @param blank it
     * @param writer what will write its rows
     */
    record Expected(Blank blank, RowWriter writer) {}

    References(Blank blank, RowWriter writer, Map<Long, Expected> expected) {
        this.blank = blank;
        this.writer = writer;
        this.expected = expected;
    }

    /** The columns that need no reference: of own rows only, or of any table's. */
    Set<Integer> optional(boolean own) {
        Set<Integer> columns = new HashSet<>();
        for (ForeignKey reference : blank.references()) {
            if (!blank.needs(reference) && (!own || isOwn(reference))) {
                blank.fields().stream()
                        .filter(field -> !field.notNull() && reference.columns().contains(field.number()))
                        .forEach(field -> columns.add(field.number()));
            }
        }
        return columns;
    }

    /** The referencing columns' values in a row; those an earlier reference has given narrow the later ones down. */
    Map<Integer, String> of(int row, Map<Integer, String> cells) {
        Map<Integer, String> values = new HashMap<>();
        for (ForeignKey reference : blank.references()) {
            Map<Integer, String> given = Map.copyOf(values);
            for (int i = 0; i < reference.columns().size(); i++) {
                int column = reference.columns().get(i);
                if (!given.containsKey(column) && cells.containsKey(column)) {
                    values.put(
                            column, isOwn(reference) ? own(reference, i, row, cells) : query(reference, i, row, given));
                }
            }
        }
        return values;
    }

    private boolean isOwn(ForeignKey reference) {
        return reference.target() == blank.oid();
    }

    /** A row may reference one before it, and always itself: that is there whatever becomes of the other. */
    private String own(ForeignKey reference, int index, int row, Map<Integer, String> cells) {
        boolean itself = row == 0 || reference.columns().size() > 1 || blank.needs(reference);
        int before = blank.distinct().contains(reference.columns().get(index)) ? withKey(row - 1) : 0;
        return value(blank, reference.targetColumns().get(index), itself ? cells : writer.known(before));
    }

    /** The row with the nulls may have no key, and what references it would reference the first. */
    private static int withKey(int row) {
        return row > 0 && Style.ROWS.get(row) == Style.NULLS ? row - 1 : row;
    }

    private static String value(Blank table, String column, Map<Integer, String> cells) {
        return table.fields().stream()
                .filter(field -> field.name().equals(column))
                .map(field -> String.valueOf(cells.get(field.number())))
                .findFirst()
                .orElse("null");
    }

    private String query(ForeignKey reference, int index, int row, Map<Integer, String> given) {
        List<String> where = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = Literal.name(reference.targetColumns().get(i));
            String value = given.get(reference.columns().get(i));
            where.add(value == null ? column + within(reference.columns().get(i)) : column + " = " + value);
        }
        String names = reference.targetColumns().stream().map(Literal::name).collect(Collectors.joining(", "));
        String query = "select " + Literal.name(reference.targetColumns().get(index)) + " from " + reference.source()
                + " where " + String.join(" and ", where) + " order by " + names + " limit 1";
        String another = query + " offset " + row;
        String any = blank.distinct().contains(reference.columns().get(index)) ? "" : ", (" + query + ")";
        return "coalesce((" + another + ")" + any + ", " + expected(reference, index, row) + ")";
    }

    /** Which of another table's values a column can hold: an integer may reference a bigint, and not all of its values. */
    private String within(int number) {
        String type = blank.fields().stream()
                .filter(field -> field.number() == number)
                .map(field -> field.type().name())
                .findFirst()
                .orElse("");
        return switch (type) {
            case "smallint" -> " between -32768 and 32767";
            case "integer" -> " between -2147483648 and 2147483647";
            default -> " is not null";
        };
    }

    private String expected(ForeignKey reference, int index, int row) {
        Expected target = expected.get(reference.target());
        return target == null
                ? "null"
                : value(
                        target.blank(),
                        reference.targetColumns().get(index),
                        target.writer().known(row));
    }
}
