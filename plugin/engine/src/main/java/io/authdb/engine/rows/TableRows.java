package io.authdb.engine.rows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one relation at a moment.
 *
 * @param relation which
 * @param kept the values of each row in the order of the columns; empty if there are too many to keep
 * @param sum what stands for the rows then
 */
record TableRows(Relation relation, List<List<@Nullable String>> kept, Optional<RowSum> sum) {

    static TableRows kept(Relation relation, List<List<@Nullable String>> rows) {
        return new TableRows(relation, List.copyOf(rows), Optional.empty());
    }

    static TableRows summed(Relation relation, RowSum sum) {
        return new TableRows(relation, List.of(), Optional.of(sum));
    }

    long count() {
        return sum.map(RowSum::count).orElse((long) kept.size());
    }
}
