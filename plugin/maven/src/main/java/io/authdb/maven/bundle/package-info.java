/**
 * The executable jar: what goes into it, and how it is written. Knows the JDK and the format of the index that the engine's
 * verification wrote; nothing of Maven and nothing of mojos.
 */
@NullMarked
package io.authdb.maven.bundle;

import org.jspecify.annotations.NullMarked;
