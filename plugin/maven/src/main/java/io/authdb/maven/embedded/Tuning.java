package io.authdb.maven.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a server is run.
 *
 * @param settings given on the command line, so that no older file can say otherwise
 * @param stop the mode in which it is asked to stop
 */
record Tuning(List<String> settings, String stop) {
    private static final int FIRST_WITH_IO_WORKERS = 18;

    /**
     * For data that is kept, hence with fsync: without it a crash of the machine destroys the cluster; with
     * synchronous_commit off it loses half a second of commits at most, and nothing waits for the disk.
     */
    static final Tuning KEPT =
            new Tuning(List.of("synchronous_commit=off", "shared_buffers=32MB", "max_connections=100"), "fast");

    /** For a server that another process left running: it was told how to run, and is only to stop. */
    static final Tuning DISCARDED = new Tuning(List.of(), "immediate");

    Tuning {
        settings = List.copyOf(settings);
    }

    /** For data nobody wants to see again: nothing is written for the case of a crash, and nothing works in the background. */
    static Tuning thrownAway(int major) {
        List<String> settings = new ArrayList<>(List.of(
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "autovacuum=off",
                "jit=off",
                "max_parallel_workers=0",
                "checkpoint_timeout=1h",
                // not more: it may lie in the machine's memory
                "max_wal_size=256MB",
                "shared_buffers=64MB",
                "max_connections=40",
                // a proof touches every table of a chain, some in one transaction
                "max_locks_per_transaction=256",
                // else no slot can be made, and a publication warns
                "wal_level=logical",
                // a subscription that a migration creates must never draw from the publisher it names
                "max_logical_replication_workers=0",
                // initdb has noted the zone of whoever ran it
                "timezone=UTC"));
        if (major >= FIRST_WITH_IO_WORKERS) {
            settings.add("io_method=sync");
        }
        if (Folders.isPosix(Path.of(""))) {
            // in the data folder, so that it is gone with it also when the server was killed
            settings.add("dynamic_shared_memory_type=mmap");
        }
        return new Tuning(settings, DISCARDED.stop());
    }

    /** As pg_ctl hands them on: reachable from this machine, and there over the port only. */
    String options(int port) {
        return settings.stream()
                .map(setting -> " -c " + setting)
                .collect(Collectors.joining(
                        "", "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=", ""));
    }
}
