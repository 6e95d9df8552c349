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
 */
public record Generated(Map<String, Integer> rows, List<String> unfilled, Collection<Long> touched) {}
