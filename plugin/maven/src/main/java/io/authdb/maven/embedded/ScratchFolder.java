package io.authdb.maven.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where the scratch servers of one user are: a folder each, held by the process that made it. What a killed process
 * leaves is removed by the next one.
 */
record ScratchFolder(Path folder) {
    private static final String RUN = "run-";
    private static final long ROOM = 1L << 30;

    /** Others may pass through, for the server's user; not look around. */
    static ScratchFolder in(Path place) throws IOException {
        return new ScratchFolder(Folders.create(place.resolve("authdb-scratch-" + Folders.user()), "rwx--x--x"));
    }

    /** The folders in those places that can have one; a place that is not there or that somebody spoilt is passed over. */
    static List<ScratchFolder> in(List<Path> places) throws IOException {
        List<ScratchFolder> folders = new ArrayList<>();
        IOException refused = new IOException("none of " + places + " can be written to");
        for (Path place : places) {
            if (Files.isWritable(place)) {
                try {
                    folders.add(in(place));
                } catch (IOException spoilt) {
                    refused.addSuppressed(spoilt);
                }
            }
        }
        if (folders.isEmpty()) {
            throw refused;
        }
        return folders;
    }

    /** Enough for a chain of some thousand migrations and the rows of their samples. */
    boolean hasRoom() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= ROOM;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A new folder, this process's until it is removed. */
    ScratchRun take(Path binaries, Account account) throws IOException {
        return mutex().hold(() -> {
            Path run = Folders.create(folder.resolve(RUN + UUID.randomUUID()), account.permissions());
            Home home = new Home(run, binaries, account);
            Closeable held = home.leases().take();
            return new ScratchRun(this, home, held);
        });
    }

    /** Stops and removes what dead processes left. */
    void removeDead(Path binaries, Account account) throws IOException {
        mutex().hold(() -> {
            try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder, RUN + "*")) {
                for (Path run : runs) {
                    removeUnlessHeld(new Home(run, binaries, account));
                }
            }
            return folder;
        });
    }

    private static void removeUnlessHeld(Home run) throws IOException {
        if (!run.leases().any()) {
            try {
                new Postmaster(run, Tuning.DISCARDED).stop();
                Folders.delete(run.folder());
            } catch (IOException | EmbeddedServerException stillBeingWritten) {
                // left for the next time: without its lock file the server ends within a minute, and nothing needs the
                // place
            }
        }
    }

    Mutex mutex() {
        return new Mutex(folder.resolve("lock"));
    }
}
