package io.authdb.engine.verify;

import io.authdb.engine.execute.Watch;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Remembers what one step sent and held. */
class StepWatch implements Watch {

    private Sent sent = Sent.NOTHING;
    private HeldLocks locks = HeldLocks.UNKNOWN;

    @Override
    public void sent(Trace trace) {
        sent = new Sent(trace.statements(), trace.read(), List.of());
    }

    @Override
    public void verified(MigrationMethod method, Trace trace) {
        sent = sent.verifiedBy(new Sent.Verification(method, trace.statements()));
    }

    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        locks = HeldLocks.of(connection);
    }

    /** What each statement did to tables that were there before; not every watch looks. */
    List<TableFact> facts() {
        return List.of();
    }

    Sent sent() {
        return sent;
    }

    HeldLocks locks() {
        return locks;
    }
}
