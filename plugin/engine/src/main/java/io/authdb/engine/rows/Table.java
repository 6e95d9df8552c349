package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is reported: one relation, or all partitions of one.
 *
 * @param parts what stores its rows
 * @param columns by name
 * @param key the columns of its primary key; none if the parts do not agree
 */
record Table(List<TableRows> parts, Map<String, Column> columns, Set<String> key) {

    static Table of(List<TableRows> parts) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Set<Set<String>> keys = new HashSet<>();
        for (TableRows part : parts) {
            Set<String> key = new TreeSet<>();
            for (Column column : part.relation().columns()) {
                columns.putIfAbsent(column.name(), column);
                if (column.key()) {
                    key.add(column.name());
                }
            }
            keys.add(key);
        }
        return new Table(parts, columns, keys.size() == 1 ? keys.iterator().next() : Set.of());
    }

    long count() {
        return parts.stream().mapToLong(TableRows::count).sum();
    }

    boolean isSummed() {
        return parts.stream().anyMatch(part -> part.sum().isPresent());
    }

    /** The kept rows, each with the values of these columns. */
    List<Row> rows(List<String> names) {
        List<Row> rows = new ArrayList<>();
        for (TableRows part : parts) {
            int[] positions = positions(part.relation().columns(), names);
            for (List<@Nullable String> values : part.kept()) {
                @Nullable String[] picked = new @Nullable String[positions.length];
                for (int i = 0; i < positions.length; i++) {
                    picked[i] = positions[i] < 0 ? null : values.get(positions[i]);
                }
                rows.add(new Row(picked));
            }
        }
        return rows;
    }

    /** All rows summed up, the kept ones too. */
    RowSum sum() {
        RowSum sum = new RowSum();
        for (TableRows part : parts) {
            part.sum().ifPresent(sum::addAll);
            for (List<@Nullable String> values : part.kept()) {
                List<@Nullable String> digests = new ArrayList<>();
                values.forEach(value -> digests.add(Digest.text(value)));
                sum.add(part.relation().columns(), digests);
            }
        }
        return sum;
    }

    private static int[] positions(List<Column> columns, List<String> names) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byName.put(columns.get(i).name(), i);
        }
        return names.stream().mapToInt(name -> byName.getOrDefault(name, -1)).toArray();
    }
}
