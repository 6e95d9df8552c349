package io.authdb.engine.execute;

import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.RecordedConnection;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;

/** The {@code @Sample} methods of a migration, in a transaction of their own. Only a scratch database may see this. */
public final class SampleRun {

    private final Session session;
    private final Revision revision;

    /** Works over a session on a scratch database. */
    public SampleRun(Session session, Revision revision) {
        this.session = session;
        this.revision = revision;
    }

    /**
     * Calls the methods.
     *
     * @param watch told before the commit
     * @throws MigrationException if one of them fails; none of their rows is kept
     */
    public void run(Watch watch) throws SQLException {
        Connection connection = session.connection();
        Trace trace = Trace.ofTransaction();
        connection.setAutoCommit(false);
        try {
            call(connection, trace);
            watch.beforeCommit(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw rolledBack(failed(failed, trace));
        } catch (MigrationException failed) {
            throw rolledBack(failed);
        } finally {
            watch.sent(trace);
        }
    }

    private void call(Connection connection, Trace trace) {
        try {
            MigrationInstance migration =
                    MigrationInstance.create(revision, Thread.currentThread().getContextClassLoader());
            for (MigrationMethod sample : revision.methods().sample()) {
                migration.run(sample, RecordedConnection.of(connection, trace));
            }
            trace.settle();
        } catch (Throwable thrown) {
            throw failed(thrown, trace);
        }
    }

    private MigrationException rolledBack(MigrationException failed) {
        try {
            session.connection().rollback();
            session.connection().setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
        return failed;
    }

    private MigrationException failed(Throwable thrown, Trace trace) {
        Problem problem = Problem.of("FailedSample", "sample of " + revision.title(), Thrown.words(thrown))
                .withLines(Thrown.lastSent(trace).stream().toList())
                .withState("None of its rows is kept.")
                .advise("Mend the @Sample methods of " + revision.className() + ".");
        return new MigrationException(problem, thrown);
    }
}
