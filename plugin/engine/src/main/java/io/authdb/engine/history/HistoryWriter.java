package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends to the history, in the transaction of the step it records. */
public final class HistoryWriter {

    /** What is bound as text: the driver does not know its type, or would take it apart letter by letter. */
    private static final Map<String, String> TYPED = Map.of(
            "statements", "?::pg_catalog.text[]",
            "binds", "?::pg_catalog.text[]",
            "wal_lsn", "?::pg_catalog.pg_lsn",
            "began", "?::pg_catalog.timestamptz",
            "timeline", "?::pg_catalog.int4");

    /** A query that answers nothing, for a row beside which nothing is asked. */
    public static final String NOTHING = "select null";

    private static final String COMMIT = ";COMMIT";

    private final OwnStatements own;
    private final HistorySchema schema;
    private final Map<Text, String> texts = new HashMap<>();

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
     * @throws DatabaseException if the fence is not where it was when the transaction took it
     * @throws EndedTransactionException if it is another transaction by now
     */
    public List<String> append(HistoryFence.Entered held, Entry entry, String also) throws SQLException {
        return write(new Text(entry.event(), also, false), held, entry);
    }

    /** The same, and commits: in the same message where that can be, and never unless the row is written. */
    public List<String> appendAndCommit(HistoryFence.Entered held, Entry entry, String also) throws SQLException {
        List<String> answer = write(new Text(entry.event(), also, own.together()), held, entry);
        commitUnlessSent();
        return answer;
    }

    /**
     * Commits like {@link #appendAndCommit}, with the same answer and the same checks of head row and transaction, but without
     * a row: for a scratch database, whose history nobody reads.
     */
    public List<String> checkAndCommit(HistoryFence.Entered held, String also) throws SQLException {
        String sql = new HistoryStatements(schema).check(also) + (own.together() ? COMMIT : "");
        List<String> answer;
        try (PreparedStatement statement = own.prepare(sql)) {
            statement.setLong(1, held.fence().lastSeq());
            statement.setString(2, held.xid());
            answer = answer(statement);
        }
        commitUnlessSent();
        return answer;
    }

    /** Appends the end of an intent, which has everything else from the intent, and commits. */
    public void settleAndCommit(HistoryFence.Entered held, Entry.Event event, Entry.Settled settled, Origin origin)
            throws SQLException {
        String sql = new HistoryStatements(schema).settle(event) + (own.together() ? COMMIT : "");
        try (PreparedStatement statement = own.connection().prepareStatement(sql)) {
            bindOwn(statement, held, new OfThisRow(1, event, settled, 0, origin));
            answer(statement);
        }
        commitUnlessSent();
    }

    private void commitUnlessSent() throws SQLException {
        if (!own.together()) {
            own.connection().commit();
        }
    }

    private List<String> write(Text text, HistoryFence.Entered held, Entry entry) throws SQLException {
        try (PreparedStatement statement = own.prepare(texts.computeIfAbsent(text, this::sql))) {
            bindTold(statement, entry);
            bindOwn(
                    statement,
                    held,
                    new OfThisRow(
                            HistoryRow.TOLD.size() + 1,
                            entry.event(),
                            Entry.Settled.NO,
                            entry.took().toMillis(),
                            entry.origin()));
            return answer(statement);
        }
    }

    private String sql(Text text) {
        return new HistoryStatements(schema).append(text.event(), TYPED, text.also()) + (text.commits() ? COMMIT : "");
    }

    private List<String> answer(PreparedStatement statement) throws SQLException {
        try {
            statement.execute();
        } catch (SQLException failed) {
            throw refusal(failed);
        }
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            List<String> also = new ArrayList<>();
            for (Object one : (Object[]) row.getArray(1).getArray()) {
                if (one != null) {
                    also.add((String) one);
                }
            }
            return also;
        }
    }

    /** Known by words of authdb's own, which the server repeats in whatever language it speaks. */
    private SQLException refusal(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        if (message.contains(HistoryStatements.NOT_MOVED)) {
            DatabaseException moved = new DatabaseException(List.of(HistoryFence.moved(schema)));
            moved.addSuppressed(failed);
            throw moved;
        }
        return message.contains(HistoryStatements.ANOTHER_TRANSACTION) ? new EndedTransactionException(failed) : failed;
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
            statement.setString(index, array(texts));
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, value);
        }
    }

    /** As PostgreSQL reads an array. */
    private static String array(List<?> texts) {
        StringBuilder array = new StringBuilder("{");
        for (Object text : texts) {
            String quoted = String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"");
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(quoted)
                    .append('"');
        }
        return array.append('}').toString();
    }

    private static void bindOwn(PreparedStatement statement, HistoryFence.Entered held, OfThisRow own)
            throws SQLException {
        statement.setLong(own.from(), held.fence().lastSeq() + 1);
        statement.setString(own.from() + 1, own.event().name().toLowerCase(Locale.ROOT));
        statement.setString(own.from() + 2, own.settled().name().toLowerCase(Locale.ROOT));
        statement.setLong(own.from() + 3, own.tookMillis());
        statement.setString(own.from() + 4, own.origin().host());
        statement.setString(own.from() + 5, own.origin().tool());
        statement.setString(own.from() + HistoryRow.OWN.size(), held.xid());
    }

    /** What {@link HistoryRow#OWN} is bound to, from this index on. */
    private record OfThisRow(int from, Entry.Event event, Entry.Settled settled, long tookMillis, Origin origin) {}

    /** What tells one text from another. */
    private record Text(Entry.Event event, String also, boolean commits) {

        /** Those that are generated would be linked at the first step, which takes longer than several steps. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text
                    && event == text.event
                    && commits == text.commits
                    && also.equals(text.also);
        }

        @Override
        public int hashCode() {
            return also.hashCode() + event.hashCode();
        }
    }
}
