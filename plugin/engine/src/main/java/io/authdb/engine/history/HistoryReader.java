package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.RevisionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a database says of itself, in two statements however many revisions there are; locks and writes nothing. */
public final class HistoryReader {

    private static final String PREFLIGHT = "select pg_catalog.current_database(),"
            + " pg_catalog.current_setting('server_version_num')::pg_catalog.int4, pg_catalog.pg_is_in_recovery(),"
            + " pg_catalog.current_setting('transaction_read_only')::pg_catalog.bool, current_user,"
            + " pg_catalog.pg_backend_pid(), pg_catalog.to_regclass(?) is not null,"
            + " coalesce(pg_catalog.current_schema()::pg_catalog.text, ''),"
            + " pg_catalog.to_regnamespace(?) is not null";

    private final Connection connection;
    private final Schemas schemas;
    private final HistorySchema schema;

    /** Reads over this connection, which is in autocommit mode. */
    public HistoryReader(Connection connection, Schemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
        this.schema = schemas.history();
    }

    /** What the server says of itself. */
    public Preflight preflight() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PREFLIGHT)) {
            statement.setString(1, schema.head());
            statement.setString(2, schemas.working().quoted());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Preflight(
                        row.getString(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getBoolean(7),
                        new WorkingSchema(schemas, Optional.empty(), row.getString(8), row.getBoolean(9)));
            }
        }
    }

    /** What the history says. */
    public State state(Preflight preflight) throws SQLException {
        if (!preflight.hasHistory()) {
            return new State(Optional.empty(), List.of(), Optional.empty(), preflight.schema());
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(stateQuery())) {
            return read(rows, preflight.schema());
        }
    }

    private String stateQuery() {
        return "select head.format, head.epoch, head.last_seq, newest.event, newest.id, applied.id, step.event,"
                + " step.description, step.reversible, step.loses, step.leaves, step.reason, step.decision,"
                + " step.recovery, step.checksum, step.at, step.took_ms, step.role, step.host, step.tool,"
                + " head.schema"
                + " from " + schema.head() + " as head"
                + " left join " + schema.history() + " as newest on newest.seq = head.last_seq"
                + " left join " + schema.applied() + " as applied on true"
                + " left join " + schema.history() + " as step on step.seq = applied.seq";
    }

    private State read(ResultSet rows, WorkingSchema found) throws SQLException {
        WorkingSchema recorded = found;
        List<Applied> applied = new ArrayList<>();
        Optional<State.Fence> fence = Optional.empty();
        Optional<RevisionId> intent = Optional.empty();
        while (rows.next()) {
            requireKnownFormat(rows.getInt(1));
            fence = Optional.of(new State.Fence(rows.getLong(2), rows.getLong(3)));
            recorded = found.asRecorded(rows.getString(21));
            intent = "intent".equals(rows.getString(4))
                    ? Optional.of(new RevisionId(rows.getString(5)))
                    : Optional.empty();
            if (rows.getString(6) != null) {
                applied.add(applied(rows));
            }
        }
        Optional<State.Interrupted> interrupted = intent.map(id -> interrupted(id, applied));
        return new State(fence, applied, interrupted, recorded);
    }

    private static State.Interrupted interrupted(RevisionId id, List<Applied> applied) {
        boolean wasApplied = applied.stream().anyMatch(revision -> revision.id().equals(id));
        return new State.Interrupted(id, wasApplied ? "downgrade" : "upgrade");
    }

    private static Applied applied(ResultSet row) throws SQLException {
        Applied.Signature signature = new Applied.Signature(
                row.getString(7),
                row.getObject(16, OffsetDateTime.class),
                Duration.ofMillis(row.getLong(17)),
                row.getString(18),
                row.getString(19),
                row.getString(20));
        return new Applied(
                new RevisionId(row.getString(6)), row.getString(8), reversibility(row), row.getString(15), signature);
    }

    private static Reversibility reversibility(ResultSet row) throws SQLException {
        return row.getBoolean(9)
                ? new Reversibility.Reversible(row.getString(10), row.getString(11))
                : new Reversibility.Irreversible(row.getString(12), row.getString(13), row.getString(14));
    }

    private void requireKnownFormat(int format) {
        if (format > HistorySchema.FORMAT) {
            throw new DatabaseException(List.of(Problem.of(
                            "NewerHistory",
                            "schema " + schema.name(),
                            "a newer authdb wrote this history (layout " + format + "; this one knows "
                                    + HistorySchema.FORMAT + ").")
                    .withState("Nothing was run.")
                    .advise("Use the newer authdb.")));
        }
    }
}
