package io.authdb.it.chaos;

/**
 * What went over the wire.
 *
 * @param connections how many
 * @param turns how often a client waited for the server after its login; what is sent without waiting is one
 * @param statements how many the server carried out or refused
 */
public record WireCount(int connections, int turns, int statements) {}
