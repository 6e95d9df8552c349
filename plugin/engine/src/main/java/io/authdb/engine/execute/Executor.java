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

    /**
     * Works over a session that holds the lock.
     *
     * @param progress told of each step
     */
    public Executor(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
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
        State.Fence fence = Groundwork.lay(session, state);
        for (int number = 1; number <= plan.steps().size(); number++) {
            progress.started(plan, number);
            long start = System.nanoTime();
            Heartbeat heartbeat = heartbeat(plan, number);
            try {
                fence = new StepRun(session, origin, plan, number).run(fence);
            } finally {
                heartbeat.stop();
            }
            progress.finished(plan, number, Duration.ofNanos(System.nanoTime() - start));
        }
        return plan;
    }

    private Heartbeat heartbeat(Plan plan, int number) {
        return Heartbeat.start(
                session,
                progress.patience(),
                (sinceStart, waitsFor) -> progress.running(plan, number, sinceStart, waitsFor));
    }
}
