package io.authdb.engine.execute;

import io.authdb.engine.history.Moment;
import io.authdb.engine.history.State;
import java.sql.SQLException;
import java.util.Optional;

/** One attempt at one step. */
interface StepRun {

    /** Runs and records the step; returns the fence the next step has to find. */
    State.Fence run(State.Fence seen) throws SQLException;

    /** The fence another attempt has to find, if this one failed; empty where something is or may be left of it. */
    Optional<State.Fence> again();

    /** Where the server stood before the step, once it has run. */
    Moment before();

    /** What was sent last. */
    Optional<String> lastSent();
}
