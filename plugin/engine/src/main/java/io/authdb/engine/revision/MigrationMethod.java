package io.authdb.engine.revision;

/**
 * A method of a migration class, known by name only: the class is not loaded before it runs.
 *
 * @param name the method's name
 * @param parameter the binary name of its only parameter's class
 * @param returnsQuery whether it returns a query whose rows must not exist
 */
public record MigrationMethod(String name, String parameter, boolean returnsQuery) {}
