package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.RecordedConnection;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.util.List;

/**
 * A migration's own class.
 *
 * @param revision the migration
 * @param migration its object, made for one step
 */
record ClassSource(Revision revision, MigrationInstance migration) implements StepSource {

    /** Loads the class and calls its constructor; throws whatever the constructor throws. */
    static ClassSource of(Revision revision) throws Throwable {
        return new ClassSource(
                revision,
                MigrationInstance.create(revision, Thread.currentThread().getContextClassLoader()));
    }

    @Override
    public String run(Direction direction, Connection connection, Trace trace) throws Throwable {
        return migration.run(
                direction == Direction.UPGRADE
                        ? revision.methods().upgrade()
                        : revision.methods().downgrade().orElseThrow(),
                RecordedConnection.of(connection, trace));
    }

    @Override
    public void verify(Connection connection, Watch watch) throws Throwable {
        for (MigrationMethod verify : revision.methods().verify()) {
            Trace trace = Trace.ofTransaction();
            migration.run(verify, RecordedConnection.of(connection, trace));
            watch.verified(verify, trace);
        }
    }

    @Override
    public boolean sealed() {
        return false;
    }

    @Override
    public String checksum(List<SentStatement> sent) {
        return Checksum.of(sent);
    }
}
