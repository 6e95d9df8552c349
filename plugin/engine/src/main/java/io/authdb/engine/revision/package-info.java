/**
 * What a migration is to the engine: a revision in a chain, how reversible it is, and how a target is written. Pure
 * values; knows problems only.
 */
@NullMarked
package io.authdb.engine.revision;

import org.jspecify.annotations.NullMarked;
