/**
 * The annotation processor: applies {@link io.authdb.rule} to sources and reports each violation where it was written.
 * It writes nothing and is not needed to build or run migrations; it only tells of mistakes earlier.
 */
package io.authdb.processor;
