package io.authdb.engine.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one step, in the order in which they were sent. What is not SQL text is not in it: savepoints set
 * through JDBC, and the rows that COPY carries. Not for several threads, as a step is not.
 */
public final class Trace {
    private final List<SentStatement> statements = new ArrayList<>();

    /** The statements so far, those that failed included: they were sent. */
    public List<SentStatement> statements() {
        return List.copyOf(statements);
    }

    void add(SentStatement statement) {
        statements.add(statement);
    }

    void addFailed(SentStatement statement, Throwable failure) {
        add(statement.ending(Outcome.Failed.by(failure)));
    }
}
