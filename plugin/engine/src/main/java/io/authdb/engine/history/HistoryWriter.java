package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Appends to the history, in the transaction of the step it records. */
public final class HistoryWriter {

    /** What the driver does not know the type of. */
    private static final Map<String, String> TYPED =
            Map.of("wal_lsn", "?::pg_catalog.pg_lsn", "began", "?::pg_catalog.timestamptz");

    private final Connection connection;
    private final HistorySchema schema;

    /** Writes over this connection. */
    public HistoryWriter(Connection connection, HistorySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Creates authdb's tables for migrations that work in a schema, in the transaction at hand; the caller holds the lock. */
    public void create(Schemas schemas, Preflight.Rights rights) throws SQLException {
        HistoryLayout.create(connection, schemas, rights);
    }

    /** Brings the tables of an older release to this one's layout, in the transaction at hand; the caller holds the lock. */
    public void modernize(int layout, Preflight.Rights rights) throws SQLException {
        HistoryLayout.modernize(connection, schema, layout, rights);
    }

    /** Creates a schema unless it is there. */
    public void createSchema(SchemaName name) throws SQLException {
        HistoryLayout.createSchema(connection, name);
    }

    /**
     * Appends one row and moves the fence, in one statement.
     *
     * @param also a query of one column, whose rows are answered by the same statement
     */
    public Appended append(State.Fence seen, Entry entry, String also) throws SQLException {
        String sql = statements().append(entry.event(), TYPED, Map.of(), also);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindTold(statement, entry);
            bindOwn(
                    statement,
                    new Own(
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
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindOwn(statement, new Own(1, seen.lastSeq() + 1, event, settled, 0, origin));
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
        Revision revision = entry.revision();
        Entry.Sent sent = entry.sent();
        statement.setString(1, revision.id().value());
        statement.setString(2, revision.description());
        statement.setString(3, revision.className());
        statement.setBoolean(4, revision.transactional());
        statement.setBoolean(5, revision.reversibility().reversible());
        bindDeclared(statement, revision.reversibility());
        statement.setArray(11, texts(sent.statements()));
        statement.setArray(12, texts(sent.binds()));
        statement.setString(13, sent.checksum());
        statement.setString(14, sent.form().jooq());
        bindBefore(statement, sent.before());
        statement.setString(18, sent.before().systemIdentifier());
        statement.setString(19, sent.before().restorePoint());
        statement.setBoolean(20, sent.form().sealed());
        statement.setString(21, sent.form().downgrade());
    }

    /** Of what authdb did not run nobody knows where the server stood before it. */
    private static void bindBefore(PreparedStatement statement, Moment before) throws SQLException {
        boolean known = before.isKnown();
        statement.setString(15, known ? before.lsn() : null);
        statement.setString(16, known ? before.time() : null);
        statement.setObject(17, known ? before.timeline() : null, Types.INTEGER);
    }

    private static void bindDeclared(PreparedStatement statement, Reversibility declared) throws SQLException {
        List<String> columns;
        if (declared instanceof Reversible reversible) {
            columns = List.of(reversible.loses(), reversible.leaves(), "", "", "");
        } else {
            Irreversible not = (Irreversible) declared;
            columns = List.of("", "", not.reason(), not.decision(), not.recovery());
        }
        for (int i = 0; i < columns.size(); i++) {
            statement.setString(6 + i, columns.get(i));
        }
    }

    private static void bindOwn(PreparedStatement statement, Own own) throws SQLException {
        statement.setLong(own.from(), own.seq());
        statement.setString(own.from() + 1, own.event().name().toLowerCase(Locale.ROOT));
        statement.setString(own.from() + 2, own.settled().name().toLowerCase(Locale.ROOT));
        statement.setLong(own.from() + 3, own.tookMillis());
        statement.setString(own.from() + 4, own.origin().host());
        statement.setString(own.from() + 5, own.origin().tool());
    }

    private java.sql.Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
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
    private record Own(int from, long seq, Entry.Event event, Entry.Settled settled, long tookMillis, Origin origin) {}
}
