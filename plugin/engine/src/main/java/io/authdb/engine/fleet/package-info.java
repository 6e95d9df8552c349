/**
 * One command for many databases: looked at all together, then the canary, then the others side by side. Knows the facade,
 * and is known by the tool alone.
 */
@NullMarked
package io.authdb.engine.fleet;

import org.jspecify.annotations.NullMarked;
