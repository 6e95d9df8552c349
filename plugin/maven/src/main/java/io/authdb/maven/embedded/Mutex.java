package io.authdb.maven.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;

/** One at a time, among all processes that lock the same file and all threads of each; gone with the process that held it. */
final class Mutex {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path file;

    Mutex(Path file) {
        this.file = file;
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * An interned string is the one monitor that the class loaders of a JVM share (each parallel module of a build may
     * have its own). It must surround open and close as well: POSIX drops a process's lock on a file as soon as the
     * process closes any channel to it.
     */
    <T> T hold(Work<T> work) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String name = folder == null
                ? file.toString()
                : folder.toRealPath().resolve(file.getFileName()).toString();
        synchronized (name.intern()) {
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
                if (!Poll.until(PATIENCE, () -> locks(channel))) {
                    throw new IOException(file + " has been locked by another process for " + PATIENCE.toMinutes()
                            + " minutes; end that process");
                }
                return work.run();
            }
        }
    }

    /** Whether the channel has the lock now; it keeps it until it is closed. */
    static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
