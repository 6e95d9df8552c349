/**
 * What a migration sends: a connection that records every statement, whatever API sent it, and the lexical structure
 * of SQL that makes two recordings comparable. May know {@code java.sql}, and pgjdbc in the two classes that serve
 * COPY, which are loaded only when a migration asks for it. Never jOOQ: its statements arrive here as any other's.
 */
@NullMarked
package io.authdb.engine.trace;

import org.jspecify.annotations.NullMarked;
