package io.authdb.engine.rows;

import java.util.List;

/**
 * Columns whose values must be another table's.
 *
 * @param columns their numbers
 * @param target the other table's oid
 * @param targetName its name in SQL
 * @param targetColumns its columns, in the same order
 */
record ForeignKey(List<Integer> columns, long target, String targetName, List<String> targetColumns) {}
