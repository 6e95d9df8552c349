package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the rows of a table in SQL: which value which column has in which row. */
final class RowWriter {

    private final Blank blank;
    private final Types types;
    private final Map<Integer, Optional<Choice>> choices = new HashMap<>();
    private final List<Solutions> solutions = new ArrayList<>();

    RowWriter(Blank blank, Types types) {
        this.blank = blank;
        this.types = types;
        for (Field field : blank.fields()) {
            choices.put(
                    field.number(),
                    types.choice(field.type().oid(), field.type().modifier()));
        }
    }

    /** From now on, rows have only values that satisfy these conditions. */
    void add(Solutions solution) {
        solutions.add(solution);
    }

    /** An insert of these rows; {@code from} is the number of the first. */
    String insert(int from, List<Style> styles, References references) {
        if (blank.fields().isEmpty()) {
            return "insert into " + blank.source() + " default values";
        }
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < styles.size(); i++) {
            values.append(i == 0 ? " values " : ", ").append(row(from + i, styles.get(i), references));
        }
        String columns = blank.fields().stream()
                .map(field -> Literal.name(field.name()))
                .collect(Collectors.joining(", ", " (", ")"));
        return "insert into " + blank.source() + columns + " overriding system value" + values;
    }

    private String row(int row, Style style, References references) {
        Map<Integer, String> cells = cells(row, style);
        Map<Integer, String> referenced = references.of(row, cells);
        cells.putAll(referenced);
        if (style == Style.NULLS || style == Style.LEAST || row == 0) {
            references.optional(row == 0 && style == Style.PLAIN).forEach(number -> cells.put(number, "null"));
        }
        solutions.forEach(solution -> solution.putInto(cells, row, style, referenced));
        return blank.fields().stream()
                .map(field -> String.valueOf(cells.get(field.number())))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The values a row is likely to get, as far as they do not depend on other tables. */
    Map<Integer, String> known(int row) {
        Map<Integer, String> cells = cells(row, Style.PLAIN);
        solutions.forEach(solution -> solution.putInto(cells, row, Style.ROWS.get(row), Map.of()));
        return cells;
    }

    /** The values of a row as far as they do not depend on other tables, by the columns' numbers. */
    Map<Integer, String> cells(int row, Style style) {
        Map<Integer, String> cells = new HashMap<>();
        blank.fields().forEach(field -> cells.put(field.number(), cell(field, row, style)));
        return cells;
    }

    private String cell(Field field, int row, Style style) {
        boolean nullable = !field.notNull() && !types.forbidsNull(field.type().oid());
        if (nullable && (style == Style.NULLS || style == Style.LEAST)) {
            return "null";
        }
        if (style == Style.LEAST) {
            return "default";
        }
        boolean distinct = blank.distinct().contains(field.number());
        if (style == Style.DEFAULTS && field.constant() != null && !distinct) {
            return "default";
        }
        return choices.getOrDefault(field.number(), Optional.empty())
                .map(choice -> Literal.of(distinct ? choice.plain(row) : value(choice, field, row, style)))
                .orElse(nullable ? "null" : "default");
    }

    /** Which extreme a column begins with differs, so that a row does not have all of a kind. */
    private static String value(Choice choice, Field field, int row, Style style) {
        return switch (style) {
            case LOW -> choice.extreme(field.number());
            case HIGH -> choice.extreme(field.number() + 1);
            case DEFAULTS -> choice.extreme(field.number() + 2);
            default -> choice.plain(row);
        };
    }
}
