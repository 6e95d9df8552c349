package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Connects to a server that may not take connections yet: it starts, or all its connections are taken.
 *
 * @param connections where to
 * @param longest how long to try again; zero for once
 */
record Connecting(Connections connections, Duration longest) {

    /** Somebody who was connected a moment ago has reason to believe that the server comes back. */
    private static final Duration AFTER_A_LOSS = Duration.ofSeconds(20);

    private static final long PAUSE_MS = 200;

    static Duration atLeast(Duration wait) {
        return wait.compareTo(AFTER_A_LOSS) > 0 ? wait : AFTER_A_LOSS;
    }

    Connection open() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return connections.open();
            } catch (SQLException failed) {
                boolean over = System.nanoTime() - start >= longest.toNanos();
                if (over || !DatabaseFault.mayConnectLater(failed)) {
                    throw failed;
                }
                Pause.of(Duration.ofMillis(PAUSE_MS), "it waited for the server");
            }
        }
    }
}
