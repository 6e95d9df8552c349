package io.authdb.engine.execute;

import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.trace.ErrorOrigin;
import java.sql.SQLException;
import java.util.Set;

/** A migration changed authdb's own tables in the transaction in which authdb records it. */
final class TouchedHistoryException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * What recording a step cannot meet while the head row is held, unless the step itself made it so: a schema, table or column
     * that is gone, and rows in the way.
     */
    private static final Set<String> STATES = Set.of("3F000", "42P01", "42703", "23502", "23505", "23514");

    TouchedHistoryException(HistorySchema schema, Exception seen) {
        super("it changed authdb's own tables, in schema " + schema.name() + ", which nobody but authdb writes.");
        addSuppressed(seen);
    }

    /** Whether this error is one; what the migration deferred, a constraint or a trigger, may fail in the same message. */
    static boolean isSeenIn(SQLException failed, HistorySchema schema) {
        return STATES.contains(failed.getSQLState())
                && !ErrorOrigin.isElsewhere(failed, schema.name().value());
    }
}
