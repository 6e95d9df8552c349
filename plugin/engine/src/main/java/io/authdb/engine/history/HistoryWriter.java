package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends to the history, in the transaction of the step it records. */
public final class HistoryWriter {

    /** What the driver does not know the type of. */
    private static final Map<String, String> TYPED = Map.of(
            "wal_lsn", "?::pg_catalog.pg_lsn",
            "began", "?::pg_catalog.timestamptz",
            "timeline", "?::pg_catalog.int4");

    private final OwnStatements own;
    private final HistorySchema schema;

    /** Writes over this connection. */
    public HistoryWriter(OwnStatements own, HistorySchema schema) {
        this.own = own;
        this.schema = schema;
    }

    /** Creates authdb's tables for migrations that work in a schema, in the transaction at hand; the caller holds the lock. */
    public void create(Schemas schemas, Preflight.Rights rights) throws SQLException {
        HistoryLayout.create(own.connection(), schemas, rights);
    }

    /** Brings the tables of an older release to this one's layout, in the transaction at hand; the caller holds the lock. */
    public void modernize(int layout, Preflight.Rights rights) throws SQLException {
        HistoryLayout.modernize(own.connection(), schema, layout, rights);
    }

    /** Creates a schema unless it is there. */
    public void createSchema(SchemaName name) throws SQLException {
        HistoryLayout.createSchema(own.connection(), name);
    }

    /**
     * Appends one row and moves the fence, in one statement.
     *
     * @param also a query of one column, whose rows are answered by the same statement
     */
    public Appended append(State.Fence seen, Entry entry, String also) throws SQLException {
        String sql = statements().append(entry.event(), TYPED, Map.of(), also);
        try (PreparedStatement statement = own.prepare(sql)) {
            bindTold(statement, entry);
            bindOwn(
                    statement,
                    new OfThisRow(
                            HistoryRow.TOLD.size() + 1,
                            seen.lastSeq() + 1,
                            entry.event(),
                            Entry.Settled.NO,
                            entry.took().toMillis(),
                            entry.origin()));
            return answer(statement, seen);
        }
    }

    /** Appends the end of an intent, which has everything else from the intent. */
    public Appended settle(State.Fence seen, Entry.Event event, Entry.Settled settled, Origin origin)
            throws SQLException {
        String sql = statements().settle(event, Map.of());
        try (PreparedStatement statement = own.connection().prepareStatement(sql)) {
            bindOwn(statement, new OfThisRow(1, seen.lastSeq() + 1, event, settled, 0, origin));
            return answer(statement, seen);
        }
    }

    private HistoryStatements statements() {
        return new HistoryStatements(schema);
    }

    private Appended answer(PreparedStatement statement, State.Fence seen) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new DatabaseException(List.of(moved()));
            }
            List<String> also = new ArrayList<>();
            for (Object one : (Object[]) row.getArray(2).getArray()) {
                if (one != null) {
                    also.add((String) one);
                }
            }
            return new Appended(new State.Fence(seen.epoch() + 1, seen.lastSeq() + 1), row.getString(1), also);
        }
    }

    private void bindTold(PreparedStatement statement, Entry entry) throws SQLException {
        Map<String, @Nullable Object> told = new HistoryColumns(entry.revision(), entry.sent()).told();
        int index = 0;
        for (String column : HistoryRow.TOLD) {
            bind(statement, ++index, told.get(column));
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof List<?> texts) {
            statement.setArray(index, own.connection().createArrayOf("text", texts.toArray()));
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, value);
        }
    }

    private static void bindOwn(PreparedStatement statement, OfThisRow own) throws SQLException {
        statement.setLong(own.from(), own.seq());
        statement.setString(own.from() + 1, own.event().name().toLowerCase(Locale.ROOT));
        statement.setString(own.from() + 2, own.settled().name().toLowerCase(Locale.ROOT));
        statement.setLong(own.from() + 3, own.tookMillis());
        statement.setString(own.from() + 4, own.origin().host());
        statement.setString(own.from() + 5, own.origin().tool());
    }

    private Problem moved() {
        return HistoryFence.moved(schema);
    }

    /**
     * A row that was appended.
     *
     * @param fence the fence the next row has to find
     * @param xid the transaction that wrote it
     * @param also what was asked beside
     */
    public record Appended(State.Fence fence, String xid, List<String> also) {}

    /** What {@link HistoryRow#OWN} is bound to, from this index on. */
    private record OfThisRow(
            int from, long seq, Entry.Event event, Entry.Settled settled, long tookMillis, Origin origin) {}
}
