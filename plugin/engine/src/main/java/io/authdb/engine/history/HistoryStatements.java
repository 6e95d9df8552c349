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

    /** A row of the history with these expressions for its columns, chained to the newest. */
    String append(Entry.Event event, Map<String, String> told, Map<String, String> own, String also) {
        return append(event, list(HistoryRow.TOLD, told), "head", own, also);
    }

    /** The same with what the step brought taken from the intent that is the newest row. */
    String settle(Entry.Event event, Map<String, String> own) {
        String from = "head join " + schema.history() + " as intent on intent.seq = head.last_seq"
                + " and intent.event = 'intent'";
        String told = HistoryRow.TOLD.stream().map(column -> "intent." + column).collect(Collectors.joining(", "));
        return append(event, told, from, own, "select null");
    }

    private String append(Entry.Event event, String told, String from, Map<String, String> own, String also) {
        String fresh = "select " + told + ", " + list(HistoryRow.OWN, own) + ", " + HistoryRow.SERVERS_VALUES
                + ", head.hash as prev from " + schema.quoted() + "." + from;
        String columns = HistoryRow.columns();
        return "with fresh as materialized (" + fresh + "), step as (insert into " + schema.history() + " (" + columns
                + ", hash) select " + columns + ", " + HistoryRow.hash("fresh") + " from fresh"
                + " returning id, seq, xid, hash, system_identifier)" + set(event)
                + " update " + schema.head() + " as head set epoch = epoch + 1, last_seq = step.seq, hash = step.hash,"
                // what the first row says, so that an audit may hold the two together
                + " system_identifier = case when step.seq = 1 then nullif(step.system_identifier, '')"
                + " else head.system_identifier end"
                + " from step where head.last_seq = step.seq - 1"
                + " returning step.xid::pg_catalog.text, array(" + also + ")";
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
