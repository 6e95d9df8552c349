package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows in words short enough for a line.
 *
 * @param columns the columns of the rows, in the rows' order
 */
record Wording(List<Column> columns) {

    private static final int LONGEST = 60;
    private static final int LONGEST_VALUE = 24;
    private static final int MOST_CHANGES = 2;

    /** As many of its columns as fit, those of the key first: {@code (id 7, title 'x')}. */
    String row(Row row) {
        List<String> parts = new ArrayList<>();
        int length = 2;
        for (int i : keyFirst()) {
            String part = columns.get(i).name() + ' ' + value(i, row.value(i));
            length += part.length() + 2;
            if (!parts.isEmpty() && length > LONGEST) {
                break;
            }
            parts.add(part);
        }
        return '(' + String.join(", ", parts) + ')';
    }

    private List<Integer> keyFirst() {
        List<Integer> order = new ArrayList<>();
        for (boolean key : new boolean[] {true, false}) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).key() == key) {
                    order.add(i);
                }
            }
        }
        return order;
    }

    /** What changed in it: {@code email was 'A@x', now 'a@x'}. */
    String change(Pairing.Pair pair) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < columns.size() && changes.size() < MOST_CHANGES; i++) {
            if (!Objects.equals(pair.before().value(i), pair.now().value(i))) {
                changes.add(columns.get(i).name() + " was "
                        + value(i, pair.before().value(i)) + ", now "
                        + value(i, pair.now().value(i)));
            }
        }
        return String.join("; ", changes);
    }

    private String value(int column, @Nullable String text) {
        return value(columns.get(column), text);
    }

    /** A value as a person would write it. */
    static String value(Column column, @Nullable String text) {
        if (text == null) {
            return "null";
        }
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        String shortened = line.length() <= LONGEST_VALUE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(20, line.codePointCount(0, line.length()))))
                        + "...";
        return column.bare() ? shortened : "'" + shortened + "'";
    }
}
