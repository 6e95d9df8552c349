package io.authdb.engine.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Who runs authdb.
 *
 * @param host the host's name
 * @param tool the name and version of authdb
 */
public record Origin(String host, String tool) {

    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** This process. */
    public static Origin here() {
        return Here.ORIGIN;
    }

    /** Asked once: each step records it. */
    private static final class Here {
        static final Origin ORIGIN = new Origin(hostName(), "authdb " + version());
    }

    /** Asks the kernel where it can, since asking the resolver may take seconds. */
    private static String hostName() {
        try {
            return Files.isReadable(LINUX_HOST_NAME)
                    ? Files.readString(LINUX_HOST_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String version() {
        try (InputStream version = Origin.class.getResourceAsStream("version")) {
            return new String(
                            Objects.requireNonNull(version, "resource version").readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
