package io.authdb.engine.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads the classes a run may need and ends: what {@code -XX:ArchiveClassesAtExit} writes then makes the next start shorter.
 * It needs no database, so that it can be said while an image is built.
 */
final class WarmUp {

    static final List<String> WORDS = List.of("warm-up");

    private WarmUp() {}

    /** Loads those of the engine and the driver, in the jar this class came from. */
    static int run(PrintWriter out) {
        try (ZipFile jar = new ZipFile(place().toFile())) {
            long loaded = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("(io/authdb|org/postgresql)/.*\\.class"))
                    .filter(WarmUp::load)
                    .count();
            runInVain();
            out.println(loaded + " classes are loaded.");
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Only a jar can be warmed up", unreadable);
        }
    }

    /** As far as a run comes without a database: what the JVM makes only of code that runs is archived with the rest. */
    private static void runInVain() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + nobody + "/warm-up";
        new AuthdbTool().apply(List.of("upgrade", "--url", url, "--username", "nobody"), Map.of());
    }

    private static Path place() {
        try {
            return Path.of(WarmUp.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean load(String file) {
        try {
            Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'),
                    false,
                    WarmUp.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError needsMore) {
            // it is for what is not in this jar, jOOQ or an application server, and no run loads it either
            return false;
        }
    }
}
