package io.authdb.engine.recover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Knows where the catalog shows the outcome of one statement. */
public sealed interface Judge
        permits CreatedIndex, DroppedIndex, RebuiltIndexes, DetachedPartition, AddedLabel, Vacuum {

    /** Asks the catalog; the session's search path is that of the statement. */
    Finding look(Connection connection) throws SQLException;

    /** Whether the statement does no harm where what it is for is there already, so that it is not refused then. */
    boolean tolerant();

    /** Why the statement cannot be sent where it is done already, as a sentence. */
    String already();

    /**
     * Whether waiting for a lock does not make readers and writers of the table queue up behind it, so that it may wait for
     * old snapshots to go away.
     */
    boolean patient();

    /** Statements that take back what it did, each in autocommit; empty where nothing can. */
    default List<String> undo(Connection connection) throws SQLException {
        return List.of();
    }

    /** Whether what clears away the half-done leads back to where it began, not on to where it would have ended. */
    default boolean repairsBackwards() {
        return true;
    }
}
