/**
 * What PostgreSQL's catalog says of a database, by name, and the difference of two such pictures in words. Plain JDBC;
 * each class of objects is read by one query, a resource beside this package. May see the history's schema names.
 */
@NullMarked
package io.authdb.engine.schema;

import org.jspecify.annotations.NullMarked;
