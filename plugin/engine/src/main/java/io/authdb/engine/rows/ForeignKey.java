package io.authdb.engine.rows;

import java.util.List;

/**
 * Columns whose values must be another table's.
 *
 * @param columns their numbers
 * @param target the other table's oid
 * @param shown its name in words
 * @param source where its rows are found in SQL: those of tables that inherit from it do not count
 * @param targetColumns its columns, in the same order
 */
record ForeignKey(List<Integer> columns, long target, String shown, String source, List<String> targetColumns) {}
