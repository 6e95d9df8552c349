/**
 * What the catalog says of a statement that was sent outside a transaction and whose answer nobody heard: whether it took
 * effect, left nothing, or left something half done, and how that is cleared away. May see what {@code trace} knows of
 * SQL; writes nothing by itself.
 */
@NullMarked
package io.authdb.engine.recover;

import org.jspecify.annotations.NullMarked;
