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
        connection.setAutoCommit(false);
        try {
            call(connection);
            watch.beforeCommit(connection);
            connection.commit();
        } finally {
            // does nothing after a commit
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void call(Connection connection) {
        Trace trace = Trace.ofTransaction();
        try {
            MigrationInstance migration =
                    MigrationInstance.create(revision, Thread.currentThread().getContextClassLoader());
            for (MigrationMethod sample : revision.methods().sample()) {
                migration.run(sample, RecordedConnection.of(connection, trace));
            }
        } catch (Throwable thrown) {
            throw failed(thrown);
        }
    }

    private MigrationException failed(Throwable thrown) {
        String what = thrown instanceof SQLException sql ? DatabaseFault.sentence(sql) : String.valueOf(thrown);
        Problem problem = Problem.of("FailedSample", "sample of " + revision.title(), what)
                .withState("None of its rows is kept.")
                .advise("Mend the @Sample methods of " + revision.className() + ".");
        return new MigrationException(problem, thrown);
    }
}
