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
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Appends to the history, in the transaction of the step it records. */
public final class HistoryWriter {

    private final Connection connection;
    private final HistorySchema schema;

    /** Writes over this connection. */
    public HistoryWriter(Connection connection, HistorySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Creates authdb's tables for migrations that work in a schema, in the transaction at hand; the caller holds the lock. */
    public void create(Schemas schemas) throws SQLException {
        HistoryLayout.create(connection, schemas);
    }

    /** Creates a schema unless it is there. */
    public void createSchema(SchemaName name) throws SQLException {
        HistoryLayout.createSchema(connection, name);
    }

    /**
     * Takes the head row for this transaction and makes sure that nobody moved it.
     *
     * @return where the write-ahead log stands
     * @throws DatabaseException if it is not what the plan saw
     */
    public String enter(State.Fence seen) throws SQLException {
        String query = "select epoch, last_seq, pg_catalog.pg_current_wal_insert_lsn() from " + schema.head()
                + " where one for update";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next() || !seen.equals(new State.Fence(row.getLong(1), row.getLong(2)))) {
                throw new DatabaseException(List.of(moved()));
            }
            return row.getString(3);
        }
    }

    /** Appends one row and moves the fence, in one statement. */
    public State.Fence append(State.Fence seen, Entry entry) throws SQLException {
        State.Fence next = new State.Fence(seen.epoch() + 1, seen.lastSeq() + 1);
        try (PreparedStatement statement = connection.prepareStatement(insert(entry.event()))) {
            bind(statement, next.lastSeq(), entry);
            if (statement.executeUpdate() != 1) {
                throw new DatabaseException(List.of(moved()));
            }
        }
        return next;
    }

    private String insert(Entry.Event event) {
        String set =
                switch (event) {
                    case INTENT -> "";
                    case UPGRADE ->
                        ", applied as (insert into " + schema.applied() + " (id, seq) select id, seq from step)";
                    case DOWNGRADE ->
                        ", undone as (delete from " + schema.applied() + " where id = (select id from step))";
                };
        return "with step as (insert into " + schema.history()
                + " (seq, event, id, description, class_name, transactional, reversible, loses, leaves, reason,"
                + " decision, recovery, statements, binds, checksum, wal_lsn, took_ms, host, tool, jooq)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::pg_catalog.pg_lsn, ?, ?, ?, ?)"
                + " returning id, seq)" + set
                + " update " + schema.head() + " set epoch = epoch + 1, last_seq = step.seq from step"
                + " where head.last_seq = step.seq - 1";
    }

    private void bind(PreparedStatement statement, long seq, Entry entry) throws SQLException {
        Revision revision = entry.revision();
        Reversibility reversibility = revision.reversibility();
        statement.setLong(1, seq);
        statement.setString(2, entry.event().name().toLowerCase(Locale.ROOT));
        statement.setString(3, revision.id().value());
        statement.setString(4, revision.description());
        statement.setString(5, revision.className());
        statement.setBoolean(6, revision.transactional());
        statement.setBoolean(7, reversibility.reversible());
        bindDeclared(statement, reversibility);
        statement.setArray(13, texts(entry.sent().statements()));
        statement.setArray(14, texts(entry.sent().binds()));
        statement.setString(15, entry.sent().checksum());
        statement.setString(16, entry.sent().walPosition());
        statement.setLong(17, entry.took().toMillis());
        statement.setString(18, entry.origin().host());
        statement.setString(19, entry.origin().tool());
        statement.setString(20, entry.sent().jooq());
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
            statement.setString(8 + i, columns.get(i));
        }
    }

    private java.sql.Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private Problem moved() {
        return Problem.of(
                        "HistoryMoved",
                        "schema " + schema.name(),
                        "somebody else wrote the history while this run held the lock.")
                .withState("The step was not begun; the steps recorded before it are kept.")
                .advise("Look at the history, then run the command again.");
    }
}
