package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A transaction that moves the fence, and what becomes of it when the connection breaks while it commits: then only the
 * server knows, and is asked.
 */
final class Transaction {

    private final Session session;
    private final Progress progress;
    private final int rows;

    Transaction(Session session, Progress progress) {
        this(session, progress, 1);
    }

    /** The same for one that appends so many rows. */
    Transaction(Session session, Progress progress, int rows) {
        this.session = session;
        this.progress = progress;
        this.rows = rows;
    }

    /** Runs the work and commits, or rolls back and throws what it threw. */
    State.Fence run(Work work) throws SQLException {
        Ending ending;
        try {
            session.begin(progress);
            ending = work.run();
        } catch (SQLException failed) {
            throw rolledBack(failed);
        } catch (RuntimeException failed) {
            throw rolledBack(failed);
        }
        end(session.connection(), ending);
        return ending.left().fence();
    }

    private void end(Connection connection, Ending ending) throws SQLException {
        try {
            ending.last().send();
        } catch (SQLException failed) {
            if (!DatabaseFault.connectionLost(failed)) {
                throw rolledBack(failed);
            }
            settle(ending.left(), failed);
            return;
        } catch (RuntimeException failed) {
            throw rolledBack(failed);
        }
        connection.setAutoCommit(true);
    }

    /** Whether the row arrived, the new connection says; the run goes on over it if it did. */
    private void settle(HistoryFence.Entered expected, SQLException lost) throws SQLException {
        State now;
        try {
            now = session.reconnect(progress);
        } catch (SQLException | RuntimeException unreachable) {
            lost.addSuppressed(unreachable);
            throw new UnknownCommitException(lost);
        }
        requireAllBefore(now, expected.fence());
        HistoryFence.Fate fate = session.fence().fate(expected);
        if (fate != HistoryFence.Fate.COMMITTED) {
            throw lost;
        }
        progress.settled("The connection broke while a step was committed. The history says that it was: going on.");
    }

    /** A server that took over may lack what the one before it had committed. */
    private void requireAllBefore(State now, State.Fence expected) {
        long last = now.fence().map(State.Fence::lastSeq).orElse(0L);
        if (last < expected.lastSeq() - rows) {
            throw new DatabaseException(List.of(Problem.of(
                            "HistoryWentBack",
                            "schema " + session.schema().name(),
                            "the server that answers now knows the history up to row " + last + ", and row "
                                    + (expected.lastSeq() - rows)
                                    + " was committed before: what was written last is lost.")
                    .withState("The database is at " + now.name() + ".")
                    .advise("Look which server this is. If the loss is final, run the command again.")));
        }
    }

    private <T extends Exception> T rolledBack(T failed) {
        try {
            session.connection().rollback();
            session.connection().setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
        return failed;
    }

    /** What is done in a transaction, up to what ends it. */
    interface Work {
        Ending run() throws SQLException;
    }

    /**
     * What ends a transaction.
     *
     * @param left the fence that it leaves if it is committed
     * @param last what is sent last, and commits
     */
    record Ending(HistoryFence.Entered left, Last last) {}

    /** What commits: whether it did is not known if the connection breaks meanwhile. */
    interface Last {
        void send() throws SQLException;
    }

    /** The connection broke while a transaction was committed, and nobody could be asked what became of it. */
    static final class UnknownCommitException extends SQLException {

        private static final long serialVersionUID = 1;

        UnknownCommitException(SQLException lost) {
            super(lost.getMessage(), lost.getSQLState(), lost);
        }
    }
}
