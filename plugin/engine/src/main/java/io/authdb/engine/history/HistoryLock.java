package io.authdb.engine.history;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * The lock that makes one upgrader work at a time: a session advisory lock on the working session, so that it lives and
 * dies with the session. It is polled and never waited for inside a statement, since a waiting statement would hold a
 * snapshot that blocks CREATE INDEX CONCURRENTLY.
 */
public final class HistoryLock {

    private static final Duration SAY_AGAIN = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE_MS = 500;

    private final Connection connection;
    private final HistorySchema schema;

    /** A lock to be taken by this connection's session, which is in autocommit mode. */
    public HistoryLock(Connection connection, HistorySchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Waits for the lock and takes it.
     *
     * @param longest how long to wait
     * @param waiting told who holds the lock, at once and every ten seconds
     * @throws DatabaseException if it is still held after that time
     */
    public void acquire(Duration longest, Consumer<String> waiting) throws SQLException {
        poll(longest, waiting, () -> call("pg_try_advisory_lock"));
    }

    /**
     * Takes it for the transaction that begins with this, where the session may be another one in the next; a transaction is
     * not held open while waiting.
     */
    public void acquireForTransaction(Duration longest, Consumer<String> waiting) throws SQLException {
        poll(longest, waiting, () -> {
            boolean had = call("pg_try_advisory_xact_lock");
            if (!had) {
                connection.rollback();
            }
            return had;
        });
    }

    private void poll(Duration longest, Consumer<String> waiting, Attempt attempt) throws SQLException {
        long start = System.nanoTime();
        long said = start - SAY_AGAIN.toNanos();
        for (int pause = 20; !attempt.had(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            long now = System.nanoTime();
            if (now - start > longest.toNanos()) {
                throw new DatabaseException(List.of(notHad(longest)));
            }
            if (now - said >= SAY_AGAIN.toNanos()) {
                waiting.accept(holder());
                said = now;
            }
            sleep(ThreadLocalRandom.current().nextInt(pause) + 1L);
        }
    }

    /** Gives the lock back; closing the session does so too. */
    public void release() throws SQLException {
        call("pg_advisory_unlock");
    }

    private boolean call(String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_catalog." + function + "(?, ?)")) {
            statement.setInt(1, HistorySchema.LOCK_CLASS);
            statement.setInt(2, schema.lockKey());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Who holds the lock; any role may ask. */
    private String holder() throws SQLException {
        return holderNow().orElse("a session that has just ended");
    }

    /** Who holds the lock now, if anybody does. */
    public Optional<String> holderNow() throws SQLException {
        String query = "select 'pid ' || lock.pid || ' (' || concat_ws(', ', nullif(session.application_name, ''),"
                + " 'role ' || session.usename, 'from ' || coalesce(host(session.client_addr), 'this machine'),"
                + " 'since ' || to_char(session.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')) || ')'"
                + " from pg_catalog.pg_locks as lock"
                + " left join pg_catalog.pg_stat_activity as session on session.pid = lock.pid"
                + " where lock.locktype = 'advisory' and lock.granted and lock.objsubid = 2"
                + " and lock.classid = ?::pg_catalog.int8::pg_catalog.oid"
                + " and lock.objid = ?::pg_catalog.int8::pg_catalog.oid"
                + " and lock.database = (select oid from pg_catalog.pg_database"
                + " where datname = pg_catalog.current_database())";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, HistorySchema.LOCK_CLASS);
            statement.setLong(2, Integer.toUnsignedLong(schema.lockKey()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private Problem notHad(Duration longest) throws SQLException {
        return Problem.of(
                        "LockNotHad",
                        "schema " + schema.name(),
                        "another run still holds the lock after " + longest.toSeconds() + " s: " + holder() + ".")
                .withState("Nothing was run.")
                .advise("Run the command again when it has finished; the lock is gone as soon as that session ends.");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(
                    Problem.of("LockNotHad", "this run", "it was interrupted while it waited for the lock.")
                            .withState("Nothing was run."),
                    interrupted);
        }
    }

    private interface Attempt {
        boolean had() throws SQLException;
    }
}
