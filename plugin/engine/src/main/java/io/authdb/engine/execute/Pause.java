package io.authdb.engine.execute;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.time.Duration;

/** Waits, unless the run is interrupted meanwhile. */
final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @param doing what the run was doing, for whoever interrupts it
     */
    static void of(Duration pause, String doing) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(
                    Problem.of("Interrupted", "this run", "it was interrupted while " + doing + ".")
                            .withState("What was recorded before is kept."),
                    interrupted);
        }
    }
}
