/**
 * What sealed migrations send as one text for {@code psql}, with the guards of a run and the rows of history that a run would
 * write. Pure: no database is asked. May know {@code execute} and what is before it.
 */
@NullMarked
package io.authdb.engine.script;

import org.jspecify.annotations.NullMarked;
