package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a row that must be another table's: a query each, since that table may hold anything. */
final class References {

    private final Blank blank;
    private final int row;
    private final Style style;

    References(Blank blank, int row, Style style) {
        this.blank = blank;
        this.row = row;
        this.style = style;
    }

    /** Columns that an earlier reference has given a value narrow the later ones down. */
    void putInto(Map<Integer, String> cells) {
        List<Integer> given = new ArrayList<>();
        for (ForeignKey reference : blank.references()) {
            boolean needed = blank.needs(reference);
            boolean own = reference.target() == blank.oid();
            boolean none = style == Style.NULLS || style == Style.LEAST || (own && row == 0);
            for (int i = 0; i < reference.columns().size(); i++) {
                int column = reference.columns().get(i);
                if (!given.contains(column) && cells.containsKey(column)) {
                    String value = own ? ownValue(reference, i, cells) : query(reference, i, given, cells);
                    cells.put(column, none && !needed ? "null" : value);
                }
            }
            given.addAll(reference.columns());
        }
    }

    /** A row may always reference itself, if its key is known before it is there. */
    private String ownValue(ForeignKey reference, int index, Map<Integer, String> cells) {
        String name = reference.targetColumns().get(index);
        return blank.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> cells.get(field.number()))
                .findFirst()
                .orElse("null");
    }

    private String query(ForeignKey reference, int index, List<Integer> given, Map<Integer, String> cells) {
        List<String> where = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = Literal.name(reference.targetColumns().get(i));
            where.add(
                    given.contains(reference.columns().get(i))
                            ? column + " = " + cells.get(reference.columns().get(i))
                            : column + " is not null");
        }
        String order = reference.targetColumns().stream().map(Literal::name).collect(Collectors.joining(", "));
        String query = "select " + Literal.name(reference.targetColumns().get(index)) + " from "
                + reference.targetName() + " where " + String.join(" and ", where) + " order by " + order + " limit 1";
        return blank.distinct().contains(reference.columns().get(index))
                ? "(" + query + " offset " + row + ")"
                : "coalesce((" + query + " offset " + row + "), (" + query + "))";
    }
}
