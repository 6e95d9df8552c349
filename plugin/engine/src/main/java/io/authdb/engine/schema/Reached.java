package io.authdb.engine.schema;

/**
 * An object that a touch reaches.
 *
 * @param id it
 * @param traits of a relation, its kind and what is attached to it, a letter each: what need not be read is not
 */
record Reached(ObjectId id, String traits) {}
