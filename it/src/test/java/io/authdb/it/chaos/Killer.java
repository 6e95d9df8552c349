package io.authdb.it.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends server processes of migrators at random, for as long as it is told to, or until it has had enough. */
final class Killer implements AutoCloseable {

    private static final String VICTIMS =
            "select pid from pg_stat_activity where usename = '" + Place.MIGRATOR + "' and datname = '%s' order by pid";

    private final Place place;
    private final Random random;
    private final int most;
    private final AtomicInteger kills = new AtomicInteger();
    private final Thread thread = new Thread(this::kill, "chaos-killer");

    private Killer(Place place, Random random, int most) {
        this.place = place;
        this.random = random;
        this.most = most;
    }

    /** Begins; a round ends only if it does not go on for ever. */
    static Killer start(Place place, Random random, int most) {
        Killer killer = new Killer(place, random, most);
        killer.thread.setDaemon(true);
        killer.thread.start();
        return killer;
    }

    int kills() {
        return kills.get();
    }

    private void kill() {
        try {
            killSome();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void killSome() throws SQLException, InterruptedException {
        try (Connection connection = new Place(place.port(), "postgres").superuser()) {
            while (kills.get() < most) {
                Thread.sleep(random.nextInt(40));
                List<String> victims = Place.rows(connection, VICTIMS.formatted(place.database()));
                if (!victims.isEmpty()) {
                    String pid = victims.get(random.nextInt(victims.size()));
                    Place.rows(connection, "select pg_terminate_backend(" + pid + ")");
                    kills.incrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
