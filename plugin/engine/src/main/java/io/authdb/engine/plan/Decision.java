package io.authdb.engine.plan;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import java.util.List;

/** What the guard says of a request. */
public sealed interface Decision {

    /**
     * The cleared plan.
     *
     * @throws RefusedException if the guard said no
     */
    Cleared orThrow();

    /** A plan that may run. Only the guard makes one, so that what was not guarded cannot be executed. */
    final class Cleared implements Decision {

        private final Plan plan;

        Cleared(Plan plan) {
            this.plan = plan;
        }

        /** The plan. */
        public Plan plan() {
            return plan;
        }

        @Override
        public Cleared orThrow() {
            return this;
        }
    }

    /**
     * A request that may not run.
     *
     * @param problems why, never empty
     */
    record Refused(List<Problem> problems) implements Decision {

        @Override
        public Cleared orThrow() {
            throw new RefusedException(problems);
        }
    }
}
