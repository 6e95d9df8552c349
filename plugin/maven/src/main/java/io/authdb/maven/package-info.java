/**
 * The goals. A goal says words to the engine's tool, which runs in a class loader of the project's own; it knows Maven
 * and the embedded server, and of the engine nothing but JDK types.
 */
@NullMarked
package io.authdb.maven;

import org.jspecify.annotations.NullMarked;
