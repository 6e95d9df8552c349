/**
 * Runs what the guard cleared: one session, one transaction per step, its history row inside. May see everything before
 * it; {@link io.authdb.engine.execute.Jooq} is the only class of the engine that names jOOQ, and is loaded when a migration
 * runs.
 */
@NullMarked
package io.authdb.engine.execute;

import org.jspecify.annotations.NullMarked;
