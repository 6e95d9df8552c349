package io.authdb.it.chaos;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pooler of transactions, as Debian's package has it; {@code -Dpgbouncer=} names another. */
final class PgBouncer implements AutoCloseable {

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.of(System.getProperty("pgbouncer", ""), "/usr/sbin/pgbouncer"),
                        Stream.of(path.split(File.pathSeparator)).map(folder -> folder + "/pgbouncer"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PgBouncer start(Path program, Path folder, int serverPort) throws IOException, InterruptedException {
        int port = freePort();
        Path users = Files.writeString(folder.resolve("users.txt"), '"' + Place.MIGRATOR + "\" \"\"\n");
        Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 20
                ignore_startup_parameters = extra_float_digits
                """.formatted(serverPort, port, users));
        List<String> command = new ArrayList<>();
        if (Signals.root()) {
            // it does not run as root either
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-q", configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer bouncer = new PgBouncer(process, port);
        bouncer.awaitAnswer(folder.resolve("pgbouncer.log"));
        return bouncer;
    }

    Place through(Place place) {
        return new Place(port, place.database());
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(25);
            }
        }
        process.destroy();
        throw new IOException("PgBouncer does not answer: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
