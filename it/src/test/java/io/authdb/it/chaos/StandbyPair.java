package io.authdb.it.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** A server and a standby that streams from it, asynchronously; whichever takes over gets a standby of its own next time. */
final class StandbyPair implements AutoCloseable {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Path folder;
    private final EmbeddedPostgres first;
    private ServerProcess primary;
    private ServerProcess standby;
    private int made;

    private StandbyPair(Path folder, EmbeddedPostgres first, ServerProcess primary) {
        this.folder = folder;
        this.first = first;
        this.primary = primary;
        this.standby = primary;
    }

    /** Starts a server; the files of those that follow it are in this folder. */
    static StandbyPair start(Path folder) throws IOException {
        EmbeddedPostgres first = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_keep_size", "64MB")
                .setServerConfig("lc_messages", "C")
                .start();
        return new StandbyPair(folder, first, ServerProcess.at(first.getPort()));
    }

    /** Of the one that is written to. */
    int port() {
        return primary.port();
    }

    void addStandby() throws IOException, SQLException, InterruptedException {
        Path data = folder.resolve("standby-" + ++made);
        BaseBackup.of(primary, data);
        Files.write(
                data.resolve("postgresql.auto.conf"),
                List.of("primary_conninfo = 'host=127.0.0.1 port=" + primary.port() + " user=postgres'"),
                StandardOpenOption.APPEND);
        Files.createFile(data.resolve("standby.signal"));
        standby = primary.on(data, freePort());
        standby.start();
    }

    /** Returns when the standby knows all that has been committed. */
    void awaitStandby() throws InterruptedException {
        String written = Maintenance.of(primary.port())
                .rows("select pg_current_wal_lsn()")
                .get(0);
        await("select 1 where pg_last_wal_replay_lsn() >= '" + written + "'");
    }

    /** From here on the standby learns of nothing. */
    void cutStandbyOff() throws InterruptedException {
        Maintenance server = Maintenance.of(standby.port());
        server.execute("alter system set primary_conninfo = ''");
        server.rows("select pg_reload_conf()");
        await("select 1 where not exists (select from pg_stat_wal_receiver)");
    }

    /** The primary ends at once and never comes back; the standby is promoted. */
    void takeOver() throws IOException, InterruptedException {
        primary.crash();
        delete(primary.data());
        primary = standby;
        List<String> promoted = Maintenance.of(primary.port()).rows("select pg_promote()");
        if (!promoted.equals(List.of("t"))) {
            throw new IllegalStateException("the standby is not promoted: " + promoted);
        }
    }

    private void await(String query) throws InterruptedException {
        long start = System.nanoTime();
        while (Maintenance.of(standby.port()).rows(query).isEmpty()) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IllegalStateException("the standby never comes to: " + query);
            }
            Thread.sleep(5);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess server : new LinkedHashSet<>(List.of(primary, standby))) {
            // the last two end before their folder goes; the first is its starter's business
            if (server.port() != first.getPort()) {
                end(server);
            }
        }
        first.close();
    }

    private static void end(ServerProcess server) throws IOException {
        try {
            server.crash();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
