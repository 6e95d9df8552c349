package io.authdb.engine.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The threads that carry the class loader of the migrations: one that a migration starts goes on when its transaction is
 * over, and what it sends is in nobody's record.
 *
 * @param alive those alive
 */
record Threads(Set<Thread> alive) {

    /** Those of authdb, of the driver and of the JVM's own pool, which serve whoever calls. */
    private static final Pattern KNOWN = Pattern.compile("authdb-.*|PostgreSQL-JDBC.*|ForkJoinPool\\.commonPool.*");

    static Threads now() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] found = new Thread[group.activeCount() * 2 + 16];
        int count = group.enumerate(found);
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        Set<Thread> alive = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (found[i].getContextClassLoader() == own
                    && !KNOWN.matcher(found[i].getName()).matches()) {
                alive.add(found[i]);
            }
        }
        return new Threads(alive);
    }

    /** A warning if threads are alive now that were not then. */
    List<Finding> startedSince() {
        List<String> names = now().alive.stream()
                .filter(thread -> !alive.contains(thread))
                .map(Thread::getName)
                .sorted()
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(Finding.warning("ThreadStarted", "It starts threads, which go on after its end.", names));
    }
}
