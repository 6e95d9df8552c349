/**
 * Where to connect, and as whom: what each source says, which one wins, and what must not be mixed. It knows nothing of
 * goals, and of Maven only its settings. Nothing here has a password in its {@code toString()} or in a message.
 */
@NullMarked
package io.authdb.maven.connection;

import org.jspecify.annotations.NullMarked;
