package io.authdb.engine.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL that appends to the history, whoever sends it: a run, which binds the values, or a script, in which they are written.
 *
 * @param schema where the history lives
 */
record HistoryStatements(HistorySchema schema) {

    /** In the error of a row for which the head row was not where the transaction had found it. */
    static final String NOT_MOVED = "authdb: not moved";

    /** In the error of a row that is written by another transaction than the one that took the head row. */
    static final String ANOTHER_TRANSACTION = "authdb: another transaction";

    /** Appends a row with these expressions for its columns, chained to the newest: for who holds the head row. */
    String append(Entry.Event event, Map<String, String> told, Map<String, String> own) {
        return rows(event, list(HistoryRow.TOLD, told) + ", " + list(HistoryRow.OWN, own), "head") + head();
    }

    /** The same with {@link #checked a check}. */
    String append(Entry.Event event, Map<String, String> told, String also) {
        return checked(rows(event, list(HistoryRow.TOLD, told) + ", " + list(HistoryRow.OWN, Map.of()), "head"), also);
    }

    /** The same with what the step brought taken from the intent that is the newest row. */
    String settle(Entry.Event event) {
        String from = "head join " + schema.history() + " as intent on intent.seq = head.last_seq"
                + " and intent.event = 'intent'";
        String told = HistoryRow.TOLD.stream().map(column -> "intent." + column).collect(Collectors.joining(", "));
        return checked(rows(event, told + ", " + list(HistoryRow.OWN, Map.of()), from), HistoryWriter.NOTHING);
    }

    /**
     * Fails unless the row is written by the transaction that is expected, so that what comes behind it in the same message, a
     * COMMIT, is not reached otherwise; answers what is asked beside.
     */
    private String checked(String rows, String also) {
        return answer(rows + ", moved as (" + head() + " returning step.xid)", also);
    }

    /** The same check where no row is wanted: that the head row is where the transaction found it. */
    String check(String also) {
        return answer(
                "with moved as (select pg_catalog.pg_current_xact_id() as xid from " + schema.head()
                        + " where one and last_seq = ?)",
                also);
    }

    private static String answer(String moved, String also) {
        return moved + " select array(" + also + "),"
                // a cast that fails is how plain SQL raises an error of its own
                + " (select case when count(*) = 0 then '" + NOT_MOVED + "'"
                + " when bool_and(xid <> ?::pg_catalog.xid8) then '" + ANOTHER_TRANSACTION + "' end"
                + " from moved)::pg_catalog.int4";
    }

    private String rows(Entry.Event event, String told, String from) {
        String fresh = "select " + told + ", " + HistoryRow.SERVERS_VALUES + ", head.hash as prev from "
                + schema.quoted() + "." + from;
        String columns = HistoryRow.columns();
        return "with fresh as materialized (" + fresh + "), step as (insert into " + schema.history() + " (" + columns
                + ", hash) select " + columns + ", " + HistoryRow.hash("fresh") + " from fresh"
                + " returning id, seq, xid, hash, system_identifier)" + set(event);
    }

    private String head() {
        return " update " + schema.head() + " as head set epoch = epoch + 1, last_seq = step.seq, hash = step.hash,"
                // what the first row says, so that an audit may hold the two together
                + " system_identifier = case when step.seq = 1 then nullif(step.system_identifier, '')"
                + " else head.system_identifier end"
                + " from step where head.last_seq = step.seq - 1";
    }

    private String set(Entry.Event event) {
        return switch (event) {
            case INTENT, CANCELLED -> "";
            case UPGRADE, STAMP ->
                ", applied as (insert into " + schema.applied() + " (id, seq) select id, seq from step)";
            case DOWNGRADE -> ", undone as (delete from " + schema.applied() + " where id = (select id from step))";
        };
    }

    private static String list(List<String> columns, Map<String, String> expressions) {
        return columns.stream()
                .map(column -> expressions.getOrDefault(column, "?") + " as " + column)
                .collect(Collectors.joining(", "));
    }
}
