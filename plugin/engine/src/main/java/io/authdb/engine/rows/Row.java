package io.authdb.engine.rows;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a row in a fixed order of columns, equal to any other row with the same. */
final class Row {

    private final @Nullable String[] values;
    private final int hash;

    Row(@Nullable String[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    @Nullable
    String value(int column) {
        return values[column];
    }

    int width() {
        return values.length;
    }

    /** The values of the columns at these positions. */
    Row part(int[] columns) {
        @Nullable String[] part = new @Nullable String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            part[i] = values[columns[i]];
        }
        return new Row(part);
    }

    /** In how many columns it has the same as another. */
    int equalColumns(Row other) {
        int equal = 0;
        for (int i = 0; i < values.length; i++) {
            if (Objects.equals(values[i], other.values[i])) {
                equal++;
            }
        }
        return equal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
