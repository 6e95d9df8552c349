package io.authdb.it.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A server that is there to be crashed: nobody else uses it, and what it has acknowledged it keeps. */
final class OwnServer implements AutoCloseable {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final EmbeddedPostgres server;
    private final Path data;
    private final List<String> command;
    private boolean restarted;

    private OwnServer(EmbeddedPostgres server, Path data, List<String> command) {
        this.server = server;
        this.data = data;
        this.command = command;
    }

    static OwnServer start() throws IOException, InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("lc_messages", "C")
                .start();
        Path data = Path.of(
                Maintenance.of(server.getPort()).rows("show data_directory").get(0));
        byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(pid(data)), "cmdline"));
        List<String> command = List.of(new String(words, StandardCharsets.UTF_8).split("\0"));
        return new OwnServer(server, data, command);
    }

    int port() {
        return server.getPort();
    }

    /** Every process of it ends at once, nothing is written; then it is started again and recovers. */
    void crash() throws IOException, InterruptedException {
        long pid = pid(data);
        Signals.send("QUIT", pid);
        long start = System.nanoTime();
        while (Files.exists(Path.of("/proc", Long.toString(pid), "exe")) && !isOver(start)) {
            Thread.sleep(10);
        }
        List<String> again = new ArrayList<>();
        if (Signals.root()) {
            // PostgreSQL does not run as root: here as in zonky's own start it is nobody in a namespace of its own
            again.addAll(List.of("unshare", "-U"));
        }
        again.addAll(command);
        new ProcessBuilder(again)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        restarted = true;
        while (!answers() && !isOver(start)) {
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try (Connection connection = new Place(port(), "postgres").superuser()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean isOver(long start) {
        if (System.nanoTime() - start > LONGEST_NANOS) {
            throw new IllegalStateException("the server neither ends nor begins");
        }
        return false;
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        if (restarted) {
            try {
                Signals.send("INT", pid(data));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        server.close();
    }
}
