/**
 * Breaks runs at every point and at random ones, on the wire and by signals, and holds what is left against what a plain
 * second run makes of it. The package knows the engine by what it promises: its facade and its command.
 */
package io.authdb.it.chaos;
