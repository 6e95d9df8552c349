package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The data folder, made by initdb under another name and renamed when complete: a half one is never taken for it. */
final class Cluster {
    private static final String HALF = "data.half-";
    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    private final Home home;
    private final Databases databases;
    private final int major;

    Cluster(Home home, Databases databases, int major) {
        this.home = home;
        this.databases = databases;
        this.major = major;
    }

    void prepare() throws IOException {
        if (Files.isDirectory(home.data())) {
            return;
        }
        removeHalves();
        databases.forget();
        // a name of its own: the initdb of a killed process may still be writing, and removes its folder when it fails
        Path half = Folders.create(home.folder().resolve(HALF + UUID.randomUUID()), "rwx------");
        home.account().give(half);
        home.program("initdb").run(arguments(half));
        Files.move(half, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> arguments(Path half) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", half.getFileName().toString()));
        arguments.addAll(List.of("-U", Administration.SUPERUSER, "-A", "scram-sha-256", "--pwfile"));
        arguments.add(
                home.passwords().file(Administration.SUPERUSER).getFileName().toString());
        arguments.addAll(List.of("-E", "UTF8", "--locale=C"));
        if (major >= FIRST_WITH_BUILTIN_LOCALES) {
            arguments.addAll(builtinLocale());
        }
        return arguments;
    }

    /** Sorts by code point and knows the case of all of Unicode, the same on every system: neither libc's tables nor ICU's. */
    private static List<String> builtinLocale() {
        return List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    private void removeHalves() throws IOException {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(home.folder(), HALF + "*")) {
            for (Path half : halves) {
                try {
                    Folders.delete(half);
                } catch (IOException stillBeingWritten) {
                    // left for the next time: it is in nobody's way
                }
            }
        }
    }
}
