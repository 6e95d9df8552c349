package io.authdb.maven.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits by looking again: what is awaited here is done by other processes, and they notify nobody. */
final class Poll {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Poll() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Whether the condition came to hold within the limit. */
    static boolean until(Duration limit, Condition condition) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(PAUSE);
        }
        return true;
    }

    static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the embedded PostgreSQL");
        }
    }
}
