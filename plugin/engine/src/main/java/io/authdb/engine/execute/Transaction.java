package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.State;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction that moves the fence, and what becomes of it when the connection breaks while it commits: then only the
 * server knows, and is asked.
 */
final class Transaction {

    private final Session session;
    private final Progress progress;

    Transaction(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Runs the work and commits, or rolls back and throws what it threw. */
    State.Fence run(Work work) throws SQLException {
        HistoryWriter.Appended appended;
        Connection connection = session.connection();
        try {
            session.begin(progress);
            appended = work.run();
        } catch (SQLException failed) {
            throw rolledBack(failed);
        } catch (RuntimeException failed) {
            throw rolledBack(failed);
        }
        commit(connection, appended);
        return appended.fence();
    }

    private void commit(Connection connection, HistoryWriter.Appended appended) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failed) {
            if (!DatabaseFault.connectionLost(failed)) {
                throw rolledBack(failed);
            }
            settle(appended, failed);
            return;
        }
        connection.setAutoCommit(true);
    }

    /** Whether the row arrived, the new connection says; the run goes on over it if it did. */
    private void settle(HistoryWriter.Appended appended, SQLException lost) throws SQLException {
        try {
            session.reconnect(progress);
        } catch (SQLException | RuntimeException unreachable) {
            lost.addSuppressed(unreachable);
            throw new UnknownCommitException(lost);
        }
        HistoryFence.Fate fate = new HistoryFence(session.connection(), session.schema(), session.rights())
                .fate(appended.fence(), appended.xid());
        if (fate != HistoryFence.Fate.COMMITTED) {
            throw lost;
        }
        progress.settled("The connection broke while a step was committed. The history says that it was: going on.");
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

    /** What is done in a transaction, up to the row that records it. */
    interface Work {
        HistoryWriter.Appended run() throws SQLException;
    }

    /** The connection broke while a transaction was committed, and nobody could be asked what became of it. */
    static final class UnknownCommitException extends SQLException {

        private static final long serialVersionUID = 1;

        UnknownCommitException(SQLException lost) {
            super(lost.getMessage(), lost.getSQLState(), lost);
        }
    }
}
