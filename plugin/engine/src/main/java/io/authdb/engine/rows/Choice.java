package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Values of one type as their input text.
 *
 * @param plain unlike each other, one for each row, and far from what a migration writes
 * @param extreme at the ends of what the type holds
 */
record Choice(List<String> plain, List<String> extreme) {

    /** How many rows a table gets. */
    static final int ROWS = 5;

    static Choice of(IntFunction<String> plain, String... extreme) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            values.add(plain.apply(i));
        }
        return new Choice(values, List.of(extreme));
    }

    static Choice among(List<String> values) {
        return of(i -> values.get(i % values.size()));
    }

    String plain(int row) {
        return plain.get(row % plain.size());
    }

    /** An extreme for a row; a plain value where there is none. */
    String extreme(int row) {
        return extreme.isEmpty() ? plain(row) : extreme.get(row % extreme.size());
    }
}
