package io.authdb.engine.verify;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.problem.RefusedException;

/** A downgrade as a user asks for it. */
@FunctionalInterface
public interface Downgrade {

    /**
     * Downgrades.
     *
     * @throws RefusedException if the guard says no
     */
    void downgrade(Connections database, String target);
}
