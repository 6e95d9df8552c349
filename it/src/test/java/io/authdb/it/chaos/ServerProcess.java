package io.authdb.it.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server's process, which is ended and started without asking whoever started it first.
 *
 * @param data the folder of its files
 * @param port where it listens
 * @param command what starts it
 */
record ServerProcess(Path data, int port, List<String> command) {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** The one that listens on this port. */
    static ServerProcess at(int port) throws IOException {
        Path data = Path.of(Maintenance.of(port).rows("show data_directory").get(0));
        byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(pid(data)), "cmdline"));
        return new ServerProcess(data, port, List.of(new String(words, StandardCharsets.UTF_8).split("\0")));
    }

    /** The same with other files and on another port. */
    ServerProcess on(Path otherData, int otherPort) {
        List<String> other = new ArrayList<>(command);
        other.set(1 + other.indexOf("-D"), otherData.toString());
        other.set(1 + other.indexOf("-p"), Integer.toString(otherPort));
        return new ServerProcess(otherData, otherPort, List.copyOf(other));
    }

    /** Returns when it answers. */
    void start() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (Signals.root()) {
            // PostgreSQL does not run as root: here as in zonky's own start it is nobody in a namespace of its own
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(command);
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long start = System.nanoTime();
        while (!answers() && !isOver(start)) {
            Thread.sleep(20);
        }
    }

    /** Every process of it ends at once, and nothing is written any more. */
    void crash() throws IOException, InterruptedException {
        long pid = pid(data);
        Signals.send("QUIT", pid);
        long start = System.nanoTime();
        while (Files.exists(Path.of("/proc", Long.toString(pid), "exe")) && !isOver(start)) {
            Thread.sleep(10);
        }
    }

    /** Asks it to end. */
    void stop() throws IOException {
        try {
            Signals.send("INT", pid(data));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try (Connection connection = new Place(port, "postgres").superuser()) {
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
}
