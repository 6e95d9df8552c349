package io.authdb.engine.schema;

/**
 * What one database knows an object by; means nothing in another, so it is never compared or shown.
 *
 * @param catalog the table of pg_catalog it is a row of, such as {@code pg_class}
 * @param oid the row
 */
record ObjectId(String catalog, long oid) {}
