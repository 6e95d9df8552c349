package io.authdb.engine.execute;

import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision.Cleared;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.seal.SealedSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a cleared plan, each in its own transaction with its row of history. */
public final class Executor {

    private final Progress progress;
    private final Surroundings surroundings;
    private State.Fence fence = new State.Fence(0, 0);

    private Executor(Surroundings surroundings, Progress progress) {
        this.progress = progress;
        this.surroundings = surroundings;
    }

    /**
     * Works over a session that holds the lock.
     *
     * @param seals which steps run without their class
     * @param progress told of each step
     */
    public static Executor of(Session session, SealedSql seals, Progress progress) {
        return new Executor(new Surroundings(session, seals, Watch.NOBODY), progress);
    }

    /** Runs classes, with somebody who looks on from inside the steps. */
    static Executor watched(Session session, Watch watch) {
        return new Executor(new Surroundings(session, SealedSql.NONE, watch), Progress.SILENT);
    }

    /**
     * Runs the plan.
     *
     * @param state what the history said when the plan was cleared
     * @return the plan that ran
     * @throws MigrationException if a step failed; the steps before it are kept
     */
    public Plan execute(Cleared cleared, State state) throws SQLException {
        Plan plan = cleared.plan();
        if (plan.steps().isEmpty()) {
            return plan;
        }
        requireOwnSession(plan);
        surroundings.session().tellElsewhere(progress);
        progress.planned(plan);
        fence = Groundwork.lay(surroundings.session(), state, progress);
        try (Heartbeat heartbeat = Heartbeat.start(surroundings.session(), progress, plan)) {
            for (int number = 1; number <= plan.steps().size(); number++) {
                heartbeat.step(number);
                step(cleared, number);
            }
        }
        return plan;
    }

    private void step(Cleared cleared, int number) throws SQLException {
        Plan plan = cleared.plan();
        progress.started(plan, number);
        long start = System.nanoTime();
        StepRun ran =
                new Attempts(surroundings.session(), progress, plan, number).until(new StepAttempt(cleared, number));
        progress.finished(plan, number, Duration.ofNanos(System.nanoTime() - start));
        if (!plan.steps().get(number - 1).reversibility().reversible()) {
            progress.recoverable(plan, number, ran.before());
        }
    }

    /** Looked at before the first step, so that none is run on the way to one that cannot be. */
    private void requireOwnSession(Plan plan) {
        List<String> outside = plan.steps().stream()
                .filter(step -> !step.revision().transactional())
                .map(step -> step.revision().title())
                .toList();
        if (surroundings.session().shared() && !outside.isEmpty()) {
            throw new RefusedException(List.of(Problem.of(
                            "PooledSession",
                            "database",
                            "a pooler stands before the server, where no session outlasts a transaction, and these steps"
                                    + " run outside one.")
                    .withLines(outside)
                    .withState("Nothing was run. The database is still at " + plan.from() + ".")
                    .advise("Give a URL that leads to the server itself.")));
        }
    }

    /** The fence that the next step has to find. */
    public State.Fence fence() {
        return fence;
    }

    /** A step, made anew for each attempt. */
    private final class StepAttempt implements Attempts.Attempt<StepRun> {

        private final Cleared cleared;
        private final int number;
        private @Nullable StepRun run;

        StepAttempt(Cleared cleared, int number) {
            this.cleared = cleared;
            this.number = number;
        }

        @Override
        public StepRun run() throws SQLException {
            boolean inside = cleared.plan().steps().get(number - 1).revision().transactional();
            StepCall.Maker calls = trace -> new StepCall(surroundings, cleared.plan(), number, trace);
            StepRun next = inside
                    ? new StepInTransaction(surroundings.session(), progress, calls, cleared.loss(number))
                    : new StepOutside(surroundings.session(), progress, calls);
            run = next;
            fence = next.run(fence);
            return next;
        }

        @Override
        public boolean again() {
            Optional<State.Fence> found = run == null ? Optional.empty() : run.again();
            found.ifPresent(left -> fence = left);
            return found.isPresent();
        }

        @Override
        public Optional<String> lastSent() {
            return run == null ? Optional.empty() : run.lastSent();
        }
    }
}
