/**
 * Finds migrations in class files, without loading any class, and makes revisions of them. Knows problems, revisions and
 * the rules of {@link io.authdb.rule}.
 *
 * <p>Class files are read by hand (JVMS chapter 4), since whatever the engine depends on, every application that uses
 * it gets too.
 */
@NullMarked
package io.authdb.engine.discover;

import org.jspecify.annotations.NullMarked;
