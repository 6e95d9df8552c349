package io.authdb.engine.rows;

import org.jspecify.annotations.Nullable;

/**
 * A column as rows are generated for it.
 *
 * @param number its number in the table
 * @param name its name
 * @param type what it holds
 * @param notNull whether it never is null
 * @param constant its default as an expression, if that is a constant
 */
record Field(
        int number,
        String name,
        FieldType type,
        boolean notNull,
        @Nullable String constant) {

    /**
     * A type as a column names it.
     *
     * @param oid what it is to the server
     * @param modifier its length or precision as the server packs it; -1 for none
     * @param name its name in SQL
     */
    record FieldType(long oid, int modifier, String name) {}
}
