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

    private final Home home;
    private final Recipe recipe;

    Cluster(Home home, Recipe recipe) {
        this.home = home;
        this.recipe = recipe;
    }

    boolean isThere() {
        return Files.isDirectory(home.data());
    }

    /** Called under the mutex. */
    void prepare() throws IOException {
        if (isThere()) {
            return;
        }
        removeHalves();
        // a name of its own: the initdb of a killed process may still be writing, and removes its folder when it fails
        Path half = Folders.create(home.folder().resolve(HALF + UUID.randomUUID()), "rwx------");
        home.account().give(half);
        home.program("initdb").run(arguments(half));
        Files.move(half, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> arguments(Path half) throws IOException {
        Path password = home.passwords().file(Administration.SUPERUSER);
        List<String> arguments = new ArrayList<>(recipe.arguments());
        arguments.addAll(List.of("-D", half.getFileName().toString()));
        arguments.addAll(List.of("--pwfile", password.getFileName().toString()));
        return arguments;
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
