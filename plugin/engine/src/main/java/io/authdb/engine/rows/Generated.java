package io.authdb.engine.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the generator did.
 *
 * @param rows how many rows it gave to which table, by shown name, referenced tables first
 * @param unfilled the tables it could not fill, and why, in words
 * @param touched the oids of all tables that got rows, also those that triggers wrote to
 * @param statements what it sent for them, by which tables that are made again can get the same
 */
public record Generated(
        Map<String, Integer> rows, List<String> unfilled, Collection<Long> touched, List<String> statements) {}
