package io.authdb.engine.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a row of history, and the hash that chains it to the row before: whoever changes, drops, adds or moves a
 * row breaks the chain, and who wrote all hashes anew from there on is found by comparing the newest hash with one noted
 * elsewhere.
 */
final class HistoryRow {

    /** What a step brings; an end of an intent has them from the intent. */
    static final List<String> TOLD = List.of(
            "id",
            "description",
            "class_name",
            "transactional",
            "reversible",
            "loses",
            "leaves",
            "reason",
            "decision",
            "recovery",
            "statements",
            "binds",
            "checksum",
            "jooq",
            "wal_lsn",
            "began",
            "timeline",
            "system_identifier",
            "restore_point",
            "sealed",
            "downgrade");

    /** Those of {@link #TOLD} that came with the third layout: where they say nothing, a row is what it was before. */
    private static final List<String> THIRD = List.of("sealed", "downgrade");

    /** What is said of this one row. */
    static final List<String> OWN = List.of("seq", "event", "settled", "took_ms", "host", "tool");

    /** What only the server knows. */
    private static final List<String> SERVERS =
            List.of("xid", "at", "role", "effective_role", "client", "server_version");

    /** The expressions of {@link #SERVERS}. */
    static final String SERVERS_VALUES = "pg_catalog.pg_current_xact_id() as xid,"
            + " pg_catalog.clock_timestamp() as at, session_user as role, current_user as effective_role,"
            + " pg_catalog.inet_client_addr() as client,"
            + " pg_catalog.current_setting('server_version_num')::pg_catalog.int4 as server_version";

    private HistoryRow() {}

    /** All columns but the hash. */
    static String columns() {
        return Stream.of(TOLD, OWN, SERVERS, List.of("prev"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    /**
     * The hash of a row, in SQL.
     *
     * @param row the alias of what has the row's columns
     */
    static String hash(String row) {
        String third = array(row, THIRD.stream());
        return hash(
                row,
                " operator(pg_catalog.||) case when " + row + ".sealed or " + row
                        + ".downgrade operator(pg_catalog.<>) ''" + " then " + third + " else '' end");
    }

    /** The same of the second layout. */
    static String secondHash(String row) {
        return hash(row, "");
    }

    private static String hash(String row, String more) {
        Stream<String> columns = Stream.of(TOLD, OWN, SERVERS).flatMap(List::stream);
        return "pg_catalog.sha256(" + row + ".prev operator(pg_catalog.||) pg_catalog.convert_to("
                + array(row, columns.filter(column -> !THIRD.contains(column))) + more + ", 'UTF8'))";
    }

    private static String array(String row, Stream<String> columns) {
        return "pg_catalog.jsonb_build_array("
                + columns.map(column -> canonical(row, column)).collect(Collectors.joining(", "))
                + ")::pg_catalog.text";
    }

    /** What comes before the first row; it binds the history to the database it was begun in. */
    static String origin(String head) {
        return "pg_catalog.sha256(pg_catalog.convert_to(" + head + ".database_id::pg_catalog.text, 'UTF8'))";
    }

    /** Written the same whatever the session's settings. */
    private static String canonical(String row, String column) {
        String value = row + "." + column;
        return switch (column) {
            case "at", "began" -> "extract(epoch from " + value + ")";
            case "client" -> "pg_catalog.host(" + value + ")";
            case "wal_lsn", "xid", "role", "effective_role" -> value + "::pg_catalog.text";
            default -> value;
        };
    }
}
