package io.authdb.it.chaos;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What nobody may leave in a database behind. */
final class Leftover {

    private static final long LONGEST_MILLIS = 2_000;

    private static final String LOCKS = "select l.locktype || ' ' || l.mode || ' of ' || l.pid from pg_locks as l"
            + " where l.database = (select oid from pg_database where datname = '%s')"
            + " and l.pid <> pg_backend_pid()"
            + " and l.pid in (select pid from pg_stat_activity where backend_type = 'client backend')";

    private Leftover() {}

    /** The locks that are still there after two seconds, in words; empty if there are none. */
    static String locks(Place place) throws InterruptedException {
        Maintenance maintenance = Maintenance.of(place.port());
        String query = LOCKS.formatted(place.database());
        long start = System.nanoTime();
        List<String> locks = maintenance.rows(query);
        while (!locks.isEmpty() && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
            Thread.sleep(5);
            locks = maintenance.rows(query);
        }
        return locks.isEmpty() ? "" : "locks left: " + locks;
    }
}
