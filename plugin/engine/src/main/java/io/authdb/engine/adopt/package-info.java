/**
 * Takes over databases that something else has brought where they are: what other tools' histories say, which revision
 * that is, that the schema is that revision's, and then rows of history, and nothing else written. May see everything but
 * {@code report}, the facade and the tool.
 */
@NullMarked
package io.authdb.engine.adopt;

import org.jspecify.annotations.NullMarked;
