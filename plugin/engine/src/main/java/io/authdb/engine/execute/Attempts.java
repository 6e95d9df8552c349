package io.authdb.engine.execute;

import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Tries a step again that could not have its locks, as a whole and after a pause of random length, so that readers and
 * writers of its tables come through between the attempts. Whatever else goes wrong is tried once.
 */
final class Attempts {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Session session;
    private final Progress progress;
    private final Plan plan;
    private final int number;
    private final long start = System.nanoTime();
    private int failures;

    Attempts(Session session, Progress progress, Plan plan, int number) {
        this.session = session;
        this.progress = progress;
        this.plan = plan;
        this.number = number;
    }

    /** Until it ends well, or fails for another reason, or the budget is spent. */
    <T> T until(Attempt<T> attempt) throws SQLException {
        while (true) {
            try {
                return attempt.run();
            } catch (AuthdbException failed) {
                Optional<SQLException> locked = contention(failed);
                if (locked.isEmpty() || !attempt.again()) {
                    throw failed;
                }
                pauseOrGiveUp(failed, locked.orElseThrow(), attempt.lastSent());
            }
        }
    }

    private void pauseOrGiveUp(AuthdbException failed, SQLException locked, Optional<String> lastSent)
            throws SQLException {
        List<String> blockers = new Blockers(session.connection()).of(lastSent.orElse(""));
        Duration pause = pause();
        Duration left = session.waits().retryBudget().minusNanos(System.nanoTime() - start);
        if (left.compareTo(pause) < 0) {
            throw givenUp(failed, locked, blockers);
        }
        String held = blockers.isEmpty() ? "" : "; held by " + String.join("; ", blockers);
        progress.retrying(plan, number, pause, DatabaseFault.sentence(locked) + held);
        Pause.of(pause, "it waited to try a step again");
    }

    /** Full jitter: two that got into each other's way do not meet again at the same moment. */
    private Duration pause() {
        long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 10));
        failures++;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most) + 1);
    }

    private DatabaseException givenUp(AuthdbException failed, SQLException locked, List<String> blockers) {
        Problem step = failed.problems().get(0);
        String attempts = failures + (failures == 1 ? " attempt" : " attempts");
        Problem problem = Problem.of(
                        "TablesLocked",
                        step.where(),
                        "it could not have its locks in " + attempts + " within "
                                + session.waits().retryBudget().toSeconds() + " s: " + DatabaseFault.sentence(locked))
                .withLines(
                        Stream.concat(step.lines().stream(), blockers.stream().map(blocker -> "held by " + blocker))
                                .toList())
                .withState(step.state())
                .advise("When they have ended, run", plan.command());
        return new DatabaseException(problem, failed);
    }

    private static Optional<SQLException> contention(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseFault::contention)
                .findFirst();
    }

    /** What may be tried again. */
    interface Attempt<T> {
        T run() throws SQLException;

        /** Whether nothing is left of the attempt that failed. */
        boolean again();

        /** What it sent last. */
        Optional<String> lastSent();
    }
}
