package io.authdb.engine.execute;

import java.time.Duration;

/**
 * How long a run waits for what.
 *
 * @param lock for another run to finish
 * @param lockTimeout for a lock on the application's tables, during which everybody else queues up behind the step
 * @param retryBudget for all attempts of one step together, where it could not have its locks
 * @param connect for a server that does not take connections yet; zero for the first answer
 */
public record Waits(Duration lock, Duration lockTimeout, Duration retryBudget, Duration connect) {

    /** Long for another run, short for tables, and not at all for a server: a mistyped URL is told at once. */
    public static final Waits DEFAULT =
            new Waits(Duration.ofMinutes(10), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ZERO);

    /** The same with another wait for another run. */
    public Waits withLock(Duration longest) {
        return new Waits(longest, lockTimeout, retryBudget, connect);
    }

    /** The same with another wait for tables. */
    public Waits withLockTimeout(Duration longest) {
        return new Waits(lock, longest, retryBudget, connect);
    }

    /** The same with another budget. */
    public Waits withRetryBudget(Duration longest) {
        return new Waits(lock, lockTimeout, longest, connect);
    }

    /** The same with another wait for the server. */
    public Waits withConnect(Duration longest) {
        return new Waits(lock, lockTimeout, retryBudget, longest);
    }

    /** As PostgreSQL takes it. */
    static String setting(Duration wait) {
        return wait.toMillis() + "ms";
    }
}
