package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.SentStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks on from inside a step: what it sent, and in its transaction what it holds. */
public interface Watch {

    /** Looks at nothing. */
    Watch NOBODY = new Watch() {};

    /** The migration's methods are about to be called. */
    default void begins(Revision revision, Direction direction) {}

    /**
     * The upgrade or downgrade method sent a statement, which has ended.
     *
     * @param connection that of the step, to read only
     */
    default void executed(SentStatement statement, Connection connection) {}

    /** The migration's upgrade or downgrade method sent these statements, those that failed included. */
    default void sent(List<SentStatement> statements) {}

    /**
     * The migration's methods are done, and its transaction is still open; not called for a step outside a transaction.
     *
     * @param connection that of the step, to read only
     */
    default void beforeCommit(Connection connection) throws SQLException {}
}
