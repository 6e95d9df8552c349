/**
 * What is written down of proven migrations for later: the index and the seals that travel in the application's jar, and
 * {@code authdb.lock}, which is committed. Values and their texts, no files. May know {@code trace} and what is before it.
 *
 * <p>All three are lines of a word and a text ({@link io.authdb.engine.seal.KeyedLine}), which Git merges line by line, a
 * person reads, and the engine parses without a library.
 */
@NullMarked
package io.authdb.engine.seal;

import org.jspecify.annotations.NullMarked;
