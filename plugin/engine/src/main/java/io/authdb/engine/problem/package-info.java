/** What can go wrong, in words: problems as values, the exceptions that carry them. Knows nothing else of the engine. */
@NullMarked
package io.authdb.engine.problem;

import org.jspecify.annotations.NullMarked;
