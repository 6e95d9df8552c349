package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;

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

    /** The migration's upgrade or downgrade method ended; what it sent, what failed included. */
    default void sent(Trace trace) {}

    /** A {@code @Verify} method ended, and passed. */
    default void verified(MigrationMethod method, Trace trace) {}

    /**
     * The migration's methods are done, and its transaction is still open; not called for a step outside a transaction.
     *
     * @param connection that of the step, to read only
     */
    default void beforeCommit(Connection connection) throws SQLException {}

    /**
     * Whether the row of history of a step in a transaction is wanted; asked after {@link #beforeCommit}, and only of a step of
     * whose statements none is known to leave something in its session. Without the row all else is done as ever: what the
     * session carries is asked, but for its settings, head row and transaction are compared, and both go to the server in
     * one message with the commit.
     *
     * @param evaluates whether the statements evaluate anything; those that do not cannot keep the row from being written
     *     unless they touch authdb's tables, and change no setting
     */
    default boolean wantsHistory(boolean evaluates) {
        return true;
    }
}
