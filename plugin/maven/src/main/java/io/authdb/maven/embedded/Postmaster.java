package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process: found, started, stopped. Called under the mutex. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_WRITE_A_FILE = Duration.ofSeconds(2);
    private static final Duration CHILDREN = Duration.ofMillis(300);
    private static final int ATTEMPTS = 10;

    private final Home home;
    private final Tuning tuning;

    Postmaster(Home home, Tuning tuning) {
        this.home = home;
        this.tuning = tuning;
    }

    /** The port of the server, started when it is not running. */
    int run() throws IOException {
        Optional<PidFile> server = settled();
        if (server.isEmpty()) {
            return start();
        }
        if (!server.get().isReady()) {
            throw home.program("postgres").failure(home.log());
        }
        return server.get().port();
    }

    boolean isRunning() throws IOException {
        return server().isPresent();
    }

    /** Whether there was one to stop. */
    boolean stop() throws IOException {
        if (settled().isEmpty()) {
            return false;
        }
        Program control = home.program("pg_ctl");
        control.run(List.of("stop", "-D", "data", "-m", tuning.stop(), "-W"));
        // the file goes last; the process may stay as a zombie where nobody collects it
        if (!Poll.until(PATIENCE, () -> !Files.exists(PidFile.in(home.data())))) {
            throw control.failure(home.log());
        }
        return true;
    }

    /** The running server, after one that is starting or stopping just now has done so; a dead one's file is removed. */
    private Optional<PidFile> settled() throws IOException {
        Poll.until(
                TO_WRITE_A_FILE,
                () -> PidFile.read(home.data()).map(PidFile::isWritten).orElse(true));
        Poll.until(PATIENCE, () -> server().map(PidFile::isReady).orElse(true));
        Optional<PidFile> server = server();
        if (server.isEmpty() && Files.exists(PidFile.in(home.data()))) {
            removeStale();
        }
        return server;
    }

    /** In another container, which shares files and locks but no processes, the server may well be alive. */
    private void removeStale() throws IOException {
        if (home.leases().anyElsewhere()) {
            throw new EmbeddedServerException(
                    "Another process uses the embedded PostgreSQL in " + home.folder()
                            + ", but its server cannot be seen from here.\nEnd that process (it may be in a container), or wait for it");
        }
        Files.delete(PidFile.in(home.data()));
    }

    private Optional<PidFile> server() throws IOException {
        return PidFile.read(home.data()).filter(PidFile::isAlive);
    }

    private int start() throws IOException {
        int port = home.port().usual();
        for (int attempt = 1; !starts(port); attempt++) {
            if (attempt == ATTEMPTS) {
                throw home.program("postgres").failure(home.log());
            }
            port = portAfterFailure(port);
        }
        home.port().use(port);
        return port;
    }

    private int portAfterFailure(int port) throws IOException {
        Log log = home.log();
        if (log.contains("could not bind")) {
            return Port.free();
        }
        if (log.contains("pre-existing shared memory block")) {
            // the children of a killed server notice its death when they are done with their statement
            Poll.pause(CHILDREN);
            return port;
        }
        throw home.program("postgres").failure(log);
    }

    /** pg_ctl puts the server in a session of its own, which Ctrl-C does not reach, and ends when it fails. */
    private boolean starts(int port) throws IOException {
        home.log().begin(home.account());
        List<String> arguments = List.of(
                "start",
                "-w",
                "-D",
                "data",
                "-l",
                home.log().file().getFileName().toString(),
                "-o",
                tuning.options(port));
        Process control = home.program("pg_ctl").start(arguments);
        // pg_ctl itself looks ten times a second only
        Poll.until(PATIENCE, () -> isReady() || (!control.isAlive() && server().isEmpty()));
        return isReady();
    }

    private boolean isReady() throws IOException {
        return server().filter(PidFile::isReady).isPresent();
    }
}
