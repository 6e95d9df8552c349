package io.authdb.engine.rows;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that stores rows: a table, a partition, a materialised view.
 *
 * @param oid what it is to the server
 * @param table the table its rows are reported as: itself, or the partitioned table it is part of in the end
 * @param source its name in SQL
 * @param bytes what its rows take; none if it has none
 * @param columns its columns in physical order, but those that are computed when read
 */
record Relation(long oid, String table, String source, long bytes, List<Column> columns) {

    /** More than anybody would read without looking. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** What its rows take makes it no other relation. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relation that
                && oid == that.oid
                && table.equals(that.table)
                && source.equals(that.source)
                && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(oid, table, source, columns);
    }

    /** The same with rows that take so much. */
    Relation holding(long taken) {
        return new Relation(oid, table, source, taken, columns);
    }
}
