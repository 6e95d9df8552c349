package io.authdb.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one PostgreSQL of this JVM, which starts when somebody first asks for it. */
public final class EmbeddedServer {

    private EmbeddedServer() {}

    /** Where it listens, on this machine; it trusts everybody, {@code postgres} is its superuser. */
    public static int port() {
        return Running.SERVER.getPort();
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // as authdb's own scratch servers: what is lost in a crash is lost with the JVM anyway
                return inMemory(EmbeddedPostgres.builder())
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("autovacuum", "off")
                        .setServerConfig("jit", "off")
                        .setServerConfig("max_parallel_workers", "0")
                        .setServerConfig("lc_messages", "C")
                        .setServerConfig("max_connections", "40")
                        .setServerConfig("max_locks_per_transaction", "256")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where there is memory to be had as a folder, which makes a copy of a database in a tenth of the time. */
        private static EmbeddedPostgres.Builder inMemory(EmbeddedPostgres.Builder builder) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? builder.setDataDirectory(Files.createTempDirectory(memory, "authdb-it-"))
                    : builder;
        }
    }
}
