package io.authdb.engine.plan;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import java.util.List;
import java.util.OptionalLong;

/** What the guard says of a request. */
public sealed interface Decision {

    /**
     * The cleared plan.
     *
     * @throws RefusedException if the guard did not clear it
     */
    Cleared orThrow();

    /** A plan that may run. Only the guard makes one, so that what was not guarded cannot be executed. */
    final class Cleared implements Decision {

        private final Plan plan;
        private final Losses accepted;

        Cleared(Plan plan, Losses accepted) {
            this.plan = plan;
            this.accepted = accepted;
        }

        /** The plan. */
        public Plan plan() {
            return plan;
        }

        /** How many rows a step may lose, and must; empty where nobody counts. The first step has number 1. */
        public OptionalLong loss(int number) {
            return accepted.of(plan.steps().get(number - 1).revision().id()).orElse(OptionalLong.empty());
        }

        @Override
        public Cleared orThrow() {
            return this;
        }
    }

    /**
     * A plan that loses data, and may run only as far as it takes to count how much: in a transaction that is rolled back.
     */
    final class Uncounted implements Decision {

        private final Plan plan;

        Uncounted(Plan plan) {
            this.plan = plan;
        }

        /** The plan. */
        public Plan plan() {
            return plan;
        }

        @Override
        public Cleared orThrow() {
            throw new RefusedException(List.of(LossRules.uncounted(plan)));
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
