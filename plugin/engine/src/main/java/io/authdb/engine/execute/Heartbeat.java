package io.authdb.engine.execute;

import io.authdb.engine.plan.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells, while a step runs long, that it still does and what it waits for. It asks over a connection of its own, since
 * the session that waits cannot answer; of a pool it borrows none, which may have no second one to give.
 */
final class Heartbeat implements AutoCloseable {

    /** A session in words: its process, what it does and since when, what it calls itself. */
    static final String SESSION = "'pid ' || session.pid || ', ' || session.state"
            + " || coalesce(' since ' || case when clock_timestamp() - session.state_change < interval '2 min'"
            + " then extract(epoch from clock_timestamp() - session.state_change)::int || ' s'"
            + " else extract(epoch from clock_timestamp() - session.state_change)::int / 60 || ' min' end, '')"
            + " || coalesce(' (' || nullif(session.application_name, '') || ')', '')";

    private static final String BLOCKERS = "select " + SESSION + " from pg_catalog.pg_stat_activity as session"
            + " where session.pid = any (pg_catalog.pg_blocking_pids(?)) order by session.pid";

    private final Session session;
    private final Progress progress;
    private final Plan plan;
    private final Thread thread = new Thread(this::beat, "authdb-heartbeat");
    private volatile Running running = new Running(1);

    private Heartbeat(Session session, Progress progress, Plan plan) {
        this.session = session;
        this.progress = progress;
        this.plan = plan;
    }

    /** Begins to beat for a plan whose first step is about to run; not where nobody listens. */
    static Heartbeat start(Session session, Progress progress, Plan plan) {
        Heartbeat heartbeat = new Heartbeat(session, progress, plan);
        if (progress != Progress.SILENT) {
            heartbeat.thread.setDaemon(true);
            heartbeat.thread.start();
        }
        return heartbeat;
    }

    /** Goes on to another step. One thread is for all of them: of a thousand steps hardly one runs long enough to be told of. */
    void step(int number) {
        running = new Running(number);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void beat() {
        try {
            while (true) {
                Running seen = running;
                Thread.sleep(seen.millisUntilTold(progress.patience()));
                if (seen == running) {
                    String waitsFor = blockers();
                    seen.told++;
                    progress.running(plan, seen.number, seen.sinceStart(), waitsFor);
                }
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

    /** The step that runs; what was told of it is known to the thread that tells. */
    private static final class Running {

        private final int number;
        private final long start = System.nanoTime();
        private int told;

        Running(int number) {
            this.number = number;
        }

        Duration sinceStart() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        long millisUntilTold(Duration every) {
            return Math.max(0, every.multipliedBy(told + 1L).minus(sinceStart()).toMillis());
        }
    }
}
