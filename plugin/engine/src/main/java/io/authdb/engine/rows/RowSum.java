package io.authdb.engine.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many rows as one number each and one for each column, independent of their order. */
final class RowSum {

    /** One column of all rows. */
    record ColumnSum(long digest, long values) {
        ColumnSum and(ColumnSum other) {
            return new ColumnSum(digest + other.digest, values + other.values);
        }
    }

    private long[] rows = new long[1024];
    private int count;
    private final Map<String, ColumnSum> columns = new HashMap<>();

    /** Adds a row whose values are digests. */
    void add(List<Column> header, List<@Nullable String> digests) {
        long row = 0;
        for (int i = 0; i < header.size(); i++) {
            long digest = Digest.of(header.get(i), digests.get(i));
            row += digest;
            ColumnSum cell = new ColumnSum(digest, digests.get(i) == null ? 0 : 1);
            columns.merge(header.get(i).name(), cell, ColumnSum::and);
        }
        addRow(row);
    }

    void addAll(RowSum other) {
        for (int i = 0; i < other.count; i++) {
            addRow(other.rows[i]);
        }
        other.columns.forEach((name, sum) -> columns.merge(name, sum, ColumnSum::and));
    }

    private void addRow(long row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
    }

    long count() {
        return count;
    }

    Map<String, ColumnSum> columns() {
        return columns;
    }

    /** The rows as numbers, in the numbers' order. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(rows, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
