/**
 * What a database says of itself: which revisions are applied, and all that ever happened. Plain JDBC; may see problems
 * and revisions.
 */
@NullMarked
package io.authdb.engine.history;

import org.jspecify.annotations.NullMarked;
