package io.authdb.maven.embedded;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who wants the server to outlive the leases: a file each, so that two modules whose tests run at once do not stop it for
 * each other. It is nobody's process: it lasts until taken back, or until the server is found dead. Called under the mutex.
 */
record Keepers(Path folder) {

    /** Adds one; that it is there already is no mistake. */
    void add(String keeper) throws IOException {
        Files.write(
                Folders.create(folder, "rwx------").resolve(name(keeper)),
                Machine.here().lines());
    }

    void remove(String keeper) throws IOException {
        Files.deleteIfExists(folder.resolve(name(keeper)));
    }

    void removeAll() throws IOException {
        Folders.delete(folder);
    }

    boolean any() throws IOException {
        return !files().isEmpty();
    }

    /** Whether one keeps a server whose process cannot be seen from here though it may be running. */
    boolean anyUnseen() throws IOException {
        for (Path file : files()) {
            if (Machine.parse(Files.readAllLines(file)).isUnseenFrom(Machine.here())) {
                return true;
            }
        }
        return false;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String name(String keeper) {
        return URLEncoder.encode(keeper, StandardCharsets.UTF_8);
    }
}
