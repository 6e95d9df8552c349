package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The head row, taken at the start of each step's transaction: whoever moved it since it was read stops the step. */
public final class HistoryFence {

    private final OwnStatements own;
    private final HistorySchema schema;
    private final Preflight.Rights rights;

    /** Over this connection, whose role has these rights. */
    public HistoryFence(OwnStatements own, HistorySchema schema, Preflight.Rights rights) {
        this.own = own;
        this.schema = schema;
        this.rights = rights;
    }

    /**
     * Takes the head row for this transaction and makes sure that nobody moved it.
     *
     * @param restorePoint the name of a restore point to set on the way, where the role may; empty for none
     * @param lockTimeout how long the session waits for a lock from now on, as PostgreSQL writes it
     * @throws DatabaseException if it is not what the plan saw
     */
    public Entered enter(State.Fence seen, String restorePoint, String lockTimeout) throws SQLException {
        boolean named = rights.restorePoint() && !restorePoint.isEmpty();
        try (PreparedStatement statement = own.prepare(query(named))) {
            statement.setString(1, lockTimeout);
            if (named) {
                statement.setString(2, restorePoint);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getLong(1) != seen.epoch() || row.getLong(2) != seen.lastSeq()) {
                    throw new DatabaseException(List.of(moved(schema)));
                }
                // the first eight digits of a log file's name are its timeline
                int timeline = Integer.parseUnsignedInt(row.getString(6).substring(0, 8), 16);
                Moment moment = new Moment(
                        row.getString(3), row.getString(4), timeline, row.getString(8), named ? restorePoint : "");
                return new Entered(seen, moment, row.getString(5));
            }
        }
    }

    private String query(boolean named) {
        return "select epoch, last_seq, pg_catalog.pg_current_wal_insert_lsn(),"
                // the driver would take the text apart and put it together again
                + " pg_catalog.clock_timestamp()::pg_catalog.text,"
                + " pg_catalog.pg_current_xact_id(),"
                + " pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn()),"
                + " pg_catalog.set_config('lock_timeout', ?, false), "
                + (rights.controlData() ? "(pg_catalog.pg_control_system()).system_identifier" : "''")
                + (named ? ", pg_catalog.pg_create_restore_point(?)" : "")
                + " from " + schema.head() + " where one for update";
    }

    /**
     * What became of a transaction whose commit nobody heard the answer to. It may still be committing: that is waited for.
     *
     * @param expected what it left, if it was committed
     */
    public Fate fate(Entered expected) throws SQLException {
        String query =
                "select exists (select from " + schema.history() + " where seq = ? and xid = ?::pg_catalog.xid8)";
        // the head row is locked as long as the transaction is under way
        try (PreparedStatement wait =
                        own.connection().prepareStatement("select 1 from " + schema.head() + " where one for update");
                PreparedStatement look = own.connection().prepareStatement(query)) {
            wait.execute();
            look.setLong(1, expected.fence().lastSeq());
            look.setString(2, expected.xid());
            try (ResultSet row = look.executeQuery()) {
                row.next();
                return row.getBoolean(1) ? Fate.COMMITTED : Fate.ROLLED_BACK;
            }
        }
    }

    /** How a transaction ended. */
    public enum Fate {
        /** It is there. */
        COMMITTED,
        /** It never was. */
        ROLLED_BACK
    }

    static Problem moved(HistorySchema schema) {
        return Problem.of(
                        "HistoryMoved",
                        "schema " + schema.name(),
                        "somebody else wrote the history while this run held the lock.")
                .withState("The step was not begun; the steps recorded before it are kept.")
                .advise("Look at the history, then run the command again.");
    }

    /**
     * The head row was as expected and is held.
     *
     * @param fence the head row
     * @param moment where the server stands
     * @param xid the transaction that holds it
     */
    public record Entered(State.Fence fence, Moment moment, String xid) {

        /** The same after one more row of history. */
        public Entered next() {
            return new Entered(new State.Fence(fence.epoch() + 1, fence.lastSeq() + 1), moment, xid);
        }
    }
}
