/** Tests of what a migration sends, on a real server. */
@NullMarked
package io.authdb.engine.trace;

import org.jspecify.annotations.NullMarked;
