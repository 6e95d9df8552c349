/** The engine's face to applications: {@link io.authdb.engine.Authdb}. */
@NullMarked
package io.authdb.engine;

import org.jspecify.annotations.NullMarked;
