/**
 * The next migration class: what the sources declare, the id that follows, the text. Sources are parsed, not compiled, so
 * that it works in a module that does not compile at the moment. Knows the JDK's compiler and the rules of ids; nothing
 * of Maven and no database.
 */
@NullMarked
package io.authdb.maven.source;

import org.jspecify.annotations.NullMarked;
