package io.authdb.engine.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL server of this JVM, started when a test first asks for a database and stopped with the JVM.
 *
 * <pre>{@code
 * TestDatabase database = TestServer.freshDatabase();
 * try (Connection connection = database.connect()) { ... }
 * }</pre>
 *
 * Databases are never shared and never dropped: making one takes milliseconds, and the server's data goes with it.
 */
public final class TestServer {
    /** The role that owns every fresh database. An ordinary one, so that no test passes by a superuser's rights. */
    public static final String USERNAME = "migrator";

    public static final String PASSWORD = "migrator";

    private static final AtomicInteger LAST = new AtomicInteger();

    private TestServer() {}

    /** An empty database that nobody else uses, owned by {@link #USERNAME}. */
    public static TestDatabase freshDatabase() {
        return freshDatabase("template0");
    }

    /**
     * A copy of a database, owned by {@link #USERNAME}. Nobody may be connected to the one that is copied. Its schema
     * {@code public} is its owner's, as servers since 15 have it: what is open to all authdb does not work in.
     */
    public static TestDatabase freshDatabase(String template) {
        String name = "test_" + LAST.incrementAndGet();
        String strategy = version() >= 15 ? " strategy file_copy" : "";
        asSuperuser("create database " + name + " owner " + USERNAME + " template " + template + strategy);
        if (version() < 15) {
            Running.execute(name, "alter schema public owner to pg_database_owner");
            Running.execute(name, "revoke create on schema public from public");
        }
        return new TestDatabase(port(), name, USERNAME, PASSWORD);
    }

    /** Runs a statement as superuser on the maintenance database: roles, databases, server settings. */
    public static void asSuperuser(String sql) {
        Running.execute(sql);
    }

    /** The server's major version; the build chooses it with {@code -Dpostgres=14.24.0}. */
    public static int version() {
        return Running.VERSION;
    }

    public static int port() {
        return Running.SERVER.getPort();
    }

    /** Holds the server in a class of its own, so that the JVM starts it once, on first use, for all threads. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
        static final int VERSION = majorVersion();

        static {
            execute("create role " + USERNAME + " login nosuperuser nobypassrls password '" + PASSWORD + "'");
        }

        private static EmbeddedPostgres start() {
            try {
                // what is lost in a crash is lost with the JVM anyway
                return inMemory(EmbeddedPostgres.builder())
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where there is memory to be had as a folder, which makes a copy of a database in a tenth of the time. */
        private static EmbeddedPostgres.Builder inMemory(EmbeddedPostgres.Builder builder) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? builder.setDataDirectory(Files.createTempDirectory(memory, "authdb-test-"))
                    : builder;
        }

        private static int majorVersion() {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection()) {
                return connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static void execute(String sql) {
            execute("postgres", sql);
        }

        static void execute(String database, String sql) {
            try (Connection connection =
                            SERVER.getDatabase("postgres", database).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
