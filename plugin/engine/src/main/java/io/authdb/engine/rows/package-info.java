/**
 * What tables hold at a moment, how two moments differ in words, and rows for tables that have none: the proof that a
 * downgrade keeps data needs data. May see problems, revisions and the history; knows {@code java.sql} and no driver.
 */
@NullMarked
package io.authdb.engine.rows;

import org.jspecify.annotations.NullMarked;
