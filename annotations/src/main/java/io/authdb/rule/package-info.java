/**
 * What makes a class a migration, as one set of rules over a neutral model. It is applied twice: by
 * {@link io.authdb.processor} to source elements, so that a mistake is an error of the compiler, and by the engine to
 * class files, since a compiler may run no processor. Knows the annotations and the JDK's {@code java.base}.
 */
package io.authdb.rule;
