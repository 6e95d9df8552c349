package io.authdb.engine.verify;

import io.authdb.engine.history.State;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.schema.Snapshot;
import java.util.List;

/**
 * A database in use, as it was read before the proof.
 *
 * @param state what its history says
 * @param schema its catalog
 * @param problems what keeps it from being at head
 */
public record TargetDatabase(State state, Snapshot schema, List<Problem> problems) {

    /** Keeps a copy of the problems. */
    public TargetDatabase {
        problems = List.copyOf(problems);
    }
}
