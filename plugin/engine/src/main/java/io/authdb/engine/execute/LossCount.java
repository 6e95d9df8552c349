package io.authdb.engine.execute;

import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision.Uncounted;
import io.authdb.engine.plan.Losses;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Step;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what a downgrade would lose: its steps run in one transaction, which is rolled back. */
final class LossCount {

    private final Surroundings surroundings;
    private final Progress progress;
    private final Plan plan;

    LossCount(Surroundings surroundings, Progress progress, Uncounted uncounted) {
        this.surroundings = surroundings;
        this.progress = progress;
        this.plan = uncounted.plan();
    }

    /** By step. Steps outside a transaction are passed over. */
    Losses count(State state) throws SQLException {
        progress.settled(
                "Counting what the downgrade to " + plan.target() + " loses, in a transaction that is rolled back.");
        Groundwork.lay(surroundings.session(), state, progress);
        return new Attempts(surroundings.session(), progress, plan, 1).until(new Counting());
    }

    /** All of it is undone, so it may be tried again whatever happened. */
    private final class Counting implements Attempts.Attempt<Losses> {

        private Optional<StepCall> last = Optional.empty();

        @Override
        public Losses run() throws SQLException {
            Connection connection = surroundings.session().connection();
            surroundings.session().begin(progress);
            try {
                Map<RevisionId, OptionalLong> losses = new LinkedHashMap<>();
                for (int number = 1; number <= plan.steps().size(); number++) {
                    Step step = plan.steps().get(number - 1);
                    OptionalLong lost = step.revision().transactional() ? lost(step, number) : OptionalLong.empty();
                    if (!step.reversibility().loses().isEmpty()) {
                        losses.put(step.revision().id(), lost);
                    }
                }
                return new Losses(losses);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        private OptionalLong lost(Step step, int number) {
            try {
                if (step.reversibility().loses().isEmpty()) {
                    call(number).run();
                    return OptionalLong.empty();
                }
                return OptionalLong.of(new LossMeasure(
                                surroundings.session().connection(),
                                surroundings.session().schema())
                        .of(() -> call(number).run(), () -> call(number).run()));
            } catch (AuthdbException ours) {
                throw ours;
            } catch (Throwable thrown) {
                throw last.orElseThrow().failure(thrown, StepFailure.Aftermath.UNCOUNTED);
            }
        }

        private StepCall call(int number) {
            StepCall call = new StepCall(surroundings, plan, number, Trace.ofTransaction());
            last = Optional.of(call);
            return call;
        }

        @Override
        public boolean again() {
            return true;
        }

        @Override
        public Optional<String> lastSent() {
            return last.flatMap(StepCall::lastSent);
        }
    }
}
