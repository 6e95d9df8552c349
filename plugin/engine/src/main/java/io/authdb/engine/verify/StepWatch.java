package io.authdb.engine.verify;

import io.authdb.engine.execute.Watch;
import io.authdb.engine.trace.SentStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Remembers what one step sent and held. */
class StepWatch implements Watch {

    private List<SentStatement> statements = List.of();
    private HeldLocks locks = HeldLocks.UNKNOWN;

    @Override
    public void sent(List<SentStatement> sent) {
        statements = sent;
    }

    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        locks = HeldLocks.of(connection);
    }

    /** What each statement did to tables that were there before; not every watch looks. */
    List<TableFact> facts() {
        return List.of();
    }

    List<SentStatement> statements() {
        return statements;
    }

    HeldLocks locks() {
        return locks;
    }
}
