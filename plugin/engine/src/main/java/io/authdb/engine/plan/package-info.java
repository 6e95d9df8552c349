/**
 * What would be done, and whether it may be: plans, and the guard that clears or refuses them. Pure: no database, no
 * class loading, no clock. May see problems, revisions and the values of the history.
 */
@NullMarked
package io.authdb.engine.plan;

import org.jspecify.annotations.NullMarked;
