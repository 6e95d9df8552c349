/**
 * The command line: the same words whether a Maven goal, a process or a test says them. The only package that prints.
 */
@NullMarked
package io.authdb.engine.tool;

import org.jspecify.annotations.NullMarked;
