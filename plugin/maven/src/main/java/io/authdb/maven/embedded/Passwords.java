package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated passwords, a file of mode 0600 each; older than the data they open, and never made anew for it. */
final class Passwords {
    private static final int BYTES = 24;

    private final Home home;

    Passwords(Home home) {
        this.home = home;
    }

    /** The one of a role, generated when first asked for. */
    char[] of(String role) throws IOException {
        return Files.readString(file(role)).toCharArray();
    }

    /** The file with the password of a role and nothing else, as initdb wants it. */
    Path file(String role) throws IOException {
        Path file = home.folder().resolve("password." + role);
        if (!Files.exists(file)) {
            Path half = home.folder().resolve("password." + role + ".half");
            Files.deleteIfExists(half);
            Files.writeString(PrivateFile.create(half), random(), StandardOpenOption.SYNC);
            home.account().give(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
