/** What the engine's tests share: the PostgreSQL server they all run on. */
@NullMarked
package io.authdb.engine.testing;

import org.jspecify.annotations.NullMarked;
