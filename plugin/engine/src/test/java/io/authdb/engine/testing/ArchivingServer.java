package io.authdb.engine.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A server of a test's own that archives its write-ahead log, from whose base backup another is recovered as an
 * administrator would do it. The binaries bring no {@code pg_basebackup}, so files are copied between start and stop.
 */
public final class ArchivingServer implements AutoCloseable {

    /** Of the files of a server that runs: the log comes from the archive, and the process is another. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "epg-lock");

    private final Path folder;
    private final EmbeddedPostgres server;

    private ArchivingServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts one whose data, archive and backup are in this folder. */
    public static ArchivingServer start(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("archive"));
        ArchivingServer started = new ArchivingServer(folder, running(folder.resolve("data"), "archive_mode", "on"));
        started.execute(
                "alter system set archive_command = 'test ! -f \"" + folder + "/archive/%f\" && cp \"%p\" \"" + folder
                        + "/archive/%f\"'",
                "select pg_reload_conf()");
        return started;
    }

    /** Copies the files of the running server. */
    public void backup() throws IOException, SQLException {
        Path backup = folder.resolve("backup");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('authdb', fast => true)");
            Files.walkFileTree(folder.resolve("data"), new Copying(folder.resolve("data"), backup));
            Files.createDirectories(backup.resolve("pg_wal"));
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(backup.resolve("backup_label"), stopped.getString(1));
            }
        }
        for (String mine : List.of("", "pg_wal")) {
            Files.setPosixFilePermissions(backup.resolve(mine), PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Ends the segment of the log that is written, and waits until it is archived. */
    public void archive() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            String segment;
            try (ResultSet row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
                row.next();
                segment = row.getString(1);
            }
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!Files.exists(folder.resolve("archive").resolve(segment))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(segment + " is not archived");
                }
                statement.execute("select pg_sleep(0.02)");
            }
        }
    }

    /** Recovers the backup in this folder up to where these settings say, as a server of its own that writes when this returns. */
    public static ArchivingServer recover(Path folder, List<String> settings) throws IOException {
        Path backup = folder.resolve("backup");
        List<String> lines = new ArrayList<>(settings);
        lines.add("restore_command = 'cp \"" + folder + "/archive/%f\" \"%p\"'");
        lines.add("recovery_target_action = 'promote'");
        Files.write(backup.resolve("postgresql.auto.conf"), lines, StandardOpenOption.APPEND);
        Files.createFile(backup.resolve("recovery.signal"));
        ArchivingServer recovered = new ArchivingServer(folder, running(backup, "archive_mode", "off"));
        recovered.execute(
                "set statement_timeout = '30s'",
                "do $$ begin while pg_is_in_recovery() loop perform pg_sleep(0.02); end loop; end $$");
        return recovered;
    }

    public TestDatabase database(String name) {
        return new TestDatabase(server.getPort(), name, TestServer.USERNAME, TestServer.PASSWORD);
    }

    /** As superuser on the maintenance database. */
    public void execute(String... statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(String.join("; ", statements), failed);
        }
    }

    private static EmbeddedPostgres running(Path data, String setting, String value) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig(setting, value)
                .start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A copy of all but what is left out. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (leftOut(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!leftOut(file)) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean leftOut(Path file) {
            return LEFT_OUT.contains(String.valueOf(file.getFileName()));
        }
    }
}
