package io.authdb.maven.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server's port: the one it had, so that what a developer has connected to it stays connected across restarts. */
record Port(Path file) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    static Port of(Path home) {
        return new Port(home.resolve("port"));
    }

    /** The one the server had when it ran last. */
    Optional<Integer> last() throws IOException {
        String port = Files.exists(file) ? Files.readString(file) : "";
        return Optional.of(port).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    /** The last one, or any that is free. */
    int usual() throws IOException {
        Optional<Integer> last = last();
        return last.isPresent() ? last.get() : free();
    }

    void use(int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    /** Another may take it before the server does. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
