package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tells, while a step runs long, that it still does and what it waits for. It asks over a connection of its own, since
 * the session that waits cannot answer; of a pool it borrows none, which may have no second one to give.
 */
final class Heartbeat {

    /** A session in words: its process, what it does and since when, what it calls itself. */
    static final String SESSION = "'pid ' || session.pid || ', ' || session.state"
            + " || coalesce(' since ' || case when clock_timestamp() - session.state_change < interval '2 min'"
            + " then extract(epoch from clock_timestamp() - session.state_change)::int || ' s'"
            + " else extract(epoch from clock_timestamp() - session.state_change)::int / 60 || ' min' end, '')"
            + " || coalesce(' (' || nullif(session.application_name, '') || ')', '')";

    private static final String BLOCKERS = "select " + SESSION + " from pg_catalog.pg_stat_activity as session"
            + " where session.pid = any (pg_catalog.pg_blocking_pids(?)) order by session.pid";

    private final Session session;
    private final Duration every;
    private final BiConsumer<Duration, String> tell;
    private final long start = System.nanoTime();
    private final Thread thread = new Thread(this::beat, "authdb-heartbeat");

    private Heartbeat(Session session, Duration every, BiConsumer<Duration, String> tell) {
        this.session = session;
        this.every = every;
        this.tell = tell;
    }

    /**
     * Begins to beat.
     *
     * @param tell told how long the step has run, and whom it waits for; empty where it waits for nobody
     */
    static Heartbeat start(Session session, Duration every, BiConsumer<Duration, String> tell) {
        Heartbeat heartbeat = new Heartbeat(session, every, tell);
        heartbeat.thread.setDaemon(true);
        heartbeat.thread.start();
        return heartbeat;
    }

    void stop() {
        thread.interrupt();
    }

    private void beat() {
        try {
            for (Thread.sleep(every.toMillis()); ; Thread.sleep(every.toMillis())) {
                tell.accept(Duration.ofNanos(System.nanoTime() - start), blockers());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String blockers() {
        if (session.connections().pooled()) {
            return "";
        }
        try (Connection connection = session.connections().open();
                PreparedStatement statement = connection.prepareStatement(BLOCKERS)) {
            statement.setInt(1, session.pid());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return String.join("; ", found);
        } catch (SQLException failed) {
            return "unknown: " + DatabaseFault.sentence(failed);
        }
    }
}
