package io.authdb.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

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
                // what is lost in a crash is lost with the JVM anyway
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("jit", "off")
                        .setServerConfig("lc_messages", "C")
                        .setServerConfig("max_locks_per_transaction", "1024")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
