package io.authdb.it.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server that all tools work on: its files on disk, and what it acknowledges it keeps, as where users have their data. One
 * that keeps nothing would do its part of the work for half the price, and make every client look dear beside psql.
 */
final class BenchmarkServer {

    private BenchmarkServer() {}

    /** Where it listens, on this machine; it trusts everybody, {@code postgres} is its superuser. */
    static int port() {
        return Running.SERVER.getPort();
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                Path data =
                        Files.createDirectories(Path.of("target", "benchmark")).toAbsolutePath();
                return EmbeddedPostgres.builder()
                        .setDataDirectory(Files.createTempDirectory(data, "server-"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("lc_messages", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
