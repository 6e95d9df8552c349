package io.authdb.engine.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether the history is as authdb wrote it, row by row; reads all of it, in one statement. */
public final class HistoryAudit {

    private static final String HEAD = "the head row is not as it was written: ";

    private final Connection connection;
    private final HistorySchema schema;

    /** Reads over this connection. */
    public HistoryAudit(Connection connection, HistorySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** The first thing that is not as it was written, as a sentence; empty if all is. */
    public Optional<String> firstFault() throws SQLException {
        return firstFault(HistoryRow.hash("row"));
    }

    private Optional<String> firstFault(String hash) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(hash))) {
            return row.next() ? Optional.of(sentence(row)) : Optional.empty();
        }
    }

    /**
     * The same of a history that is said to be of an older release, whose first rows had no hashes. Who could say so of a
     * newer one would have it taken for less than it is.
     */
    public Optional<String> outdatedFault(int layout) throws SQLException {
        if (hasColumn(layout < 2 ? "hash" : "downgrade")) {
            return Optional.of(HEAD + "its layout is older than that of the rows.");
        }
        return layout < 2 ? Optional.empty() : firstFault(HistoryRow.secondHash("row"));
    }

    private boolean hasColumn(String name) throws SQLException {
        String query = "select exists (select from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass(?)"
                + " and attname = ?)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema.history());
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The rows that do not fit, then what does not fit the rows: at most one, the first. */
    private String query(String hash) {
        return "with chained as (select row.seq, row.event || ' of ' || row.id as what, row.hash,"
                + " row.hash = " + hash + " as whole,"
                + " row.prev = coalesce(pg_catalog.lag(row.hash) over ordered, " + HistoryRow.origin("head")
                + ") as linked, pg_catalog.row_number() over ordered as place"
                + " from " + schema.history() + " as row cross join " + schema.head() + " as head"
                + " window ordered as (order by row.seq)),"
                + " newest as (select * from chained order by seq desc limit 1),"
                + " replayed as (select distinct on (id) id, seq, event from " + schema.history()
                + " where event in ('upgrade', 'downgrade', 'stamp') order by id, seq desc),"
                + " faults as (select 1 as kind, seq, what, place from chained where place <> seq"
                + " union all select 2, seq, what, place from chained where not whole"
                + " union all select 3, seq, what, place from chained where not linked"
                + " union all select 4, head.last_seq, '', coalesce(newest.seq, 0) from " + schema.head() + " as head"
                + " left join newest on true where head.last_seq <> coalesce(newest.seq, 0)"
                + " or head.hash <> coalesce(newest.hash, " + HistoryRow.origin("head") + ")"
                + " or head.epoch <> head.last_seq"
                + " union all select 6, head.last_seq, '', 0 from " + schema.head() + " as head cross join (select"
                + " system_identifier from " + schema.history() + " where seq = 1) as oldest"
                + " where head.system_identifier is distinct from oldest.system_identifier"
                + " and oldest.system_identifier <> ''"
                + " union all select 5, coalesce(applied.seq, replayed.seq), coalesce(applied.id, replayed.id), 0 from "
                + schema.applied() + " as applied full join (select * from replayed where event <> 'downgrade')"
                + " as replayed on replayed.id = applied.id and replayed.seq = applied.seq"
                + " where replayed.id is null or applied.id is null)"
                + " select kind, seq, what, place from faults order by kind > 3, seq, kind limit 1";
    }

    private static String sentence(ResultSet row) throws SQLException {
        long seq = row.getLong(2);
        String at = "row " + seq + " (" + row.getString(3) + ")";
        return switch (row.getInt(1)) {
            case 1 -> "row " + row.getLong(4) + " is missing, before " + at + ".";
            case 2 -> at + " is not as it was written.";
            case 3 -> at + " does not follow from the row before it.";
            case 4 ->
                row.getLong(4) < seq
                        ? "the rows after " + row.getLong(4) + " are missing, up to " + seq + "."
                        : HEAD + "it says that row " + seq + " is the newest.";
            case 6 -> HEAD + "it names another cluster than row 1.";
            default ->
                "revision " + row.getString(3) + " is applied by the table of applied revisions or by the history, and"
                        + " not by both.";
        };
    }
}
