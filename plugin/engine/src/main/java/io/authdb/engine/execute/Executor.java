package io.authdb.engine.execute;

import io.authdb.engine.history.Origin;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision.Cleared;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.MigrationException;
import java.sql.SQLException;
import java.time.Duration;

/** Runs the steps of a cleared plan, each in its own transaction with its row of history. */
public final class Executor {

    private final Session session;
    private final Progress progress;
    private final Watch watch;
    private State.Fence fence = new State.Fence(0, 0);

    /**
     * Works over a session that holds the lock.
     *
     * @param progress told of each step
     */
    public Executor(Session session, Progress progress) {
        this(session, progress, Watch.NOBODY);
    }

    /** The same with somebody who looks on from inside the steps. */
    public Executor(Session session, Progress progress, Watch watch) {
        this.session = session;
        this.progress = progress;
        this.watch = watch;
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
        progress.planned(plan);
        Origin origin = Origin.here();
        fence = Groundwork.lay(session, state);
        for (int number = 1; number <= plan.steps().size(); number++) {
            progress.started(plan, number);
            long start = System.nanoTime();
            Runnable heartbeat = heartbeat(plan, number);
            try {
                fence = new StepRun(session, origin, plan, number)
                        .watchedBy(watch)
                        .run(fence);
            } finally {
                heartbeat.run();
            }
            progress.finished(plan, number, Duration.ofNanos(System.nanoTime() - start));
        }
        return plan;
    }

    /** The fence that the next step has to find. */
    public State.Fence fence() {
        return fence;
    }

    /** Starts it, unless nobody listens; returns what stops it. */
    private Runnable heartbeat(Plan plan, int number) {
        return progress == Progress.SILENT
                ? () -> {}
                : Heartbeat.start(
                        session,
                        progress.patience(),
                        (sinceStart, waitsFor) -> progress.running(plan, number, sinceStart, waitsFor))::stop;
    }
}
