package io.authdb.engine.rows;

import java.util.Set;

/**
 * What values of a row must satisfy together: a check constraint, or the bounds of the partitions.
 *
 * @param columns the numbers of the columns it speaks of
 * @param expression it in SQL
 */
record Condition(Set<Integer> columns, String expression) {}
