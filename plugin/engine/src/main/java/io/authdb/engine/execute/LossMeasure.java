package io.authdb.engine.execute;

import io.authdb.engine.history.HistorySchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * How many rows a step loses: those that are gone, that were deleted or overwritten, or that held a value in a column that
 * is gone or has another type.
 *
 * <p>Which tables it touches only running it tells, and once it has run it is too late to count. So it runs up to a
 * savepoint first, and what it locked to write is then counted, under locks that let nobody write until it has run again.
 */
final class LossMeasure {

    private static final String TOUCHED = "select relation.oid from pg_catalog.pg_class as relation"
            + " join pg_catalog.pg_namespace as place on place.oid = relation.relnamespace"
            + " where relation.oid = any (?) and relation.relkind = 'r' and relation.relpersistence <> 't'"
            + " and place.nspname <> ? and place.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')"
            + " order by relation.oid";

    private static final String LOCKED = "select distinct relation from pg_catalog.pg_locks"
            + " where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted"
            + " and mode not in ('AccessShareLock', 'RowShareLock')";

    private final Connection connection;
    private final HistorySchema schema;

    LossMeasure(Connection connection, HistorySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Runs a step in the transaction at hand.
     *
     * @param rehearsed the step, to be undone
     * @param real the same step, to stay
     * @return how many rows the second lost
     */
    long of(Part rehearsed, Part real) throws Throwable {
        Savepoint before = connection.setSavepoint();
        rehearsed.run();
        List<Long> locked = oids(LOCKED, statement -> {});
        connection.rollback(before);
        List<LossOfTable> tables = new ArrayList<>();
        for (long oid : touched(locked)) {
            tables.add(LossOfTable.before(connection, oid));
        }
        real.run();
        long lost = 0;
        for (LossOfTable table : tables) {
            lost += table.since(connection);
        }
        return lost;
    }

    private List<Long> touched(List<Long> locked) throws SQLException {
        return oids(TOUCHED, statement -> {
            statement.setArray(1, connection.createArrayOf("oid", locked.toArray()));
            statement.setString(2, schema.name().value());
        });
    }

    private List<Long> oids(String query, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            binding.bind(statement);
            List<Long> oids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    oids.add(rows.getLong(1));
                }
            }
            return oids;
        }
    }

    /** What a step does. */
    interface Part {
        void run() throws Throwable;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
