package io.authdb.maven.embedded;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Who uses the server: one file each, locked while its holder lives, so a killed process holds nothing. Called under the mutex. */
final class Leases {
    /** Names this process among all that ever were: process ids are used again, in containers nearly at once. */
    private static final String PROCESS = ProcessHandle.current().pid() + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L) + "-";

    private final Path folder;

    Leases(Path folder) {
        this.folder = folder;
    }

    /** A new one; closing it ends it. Named by the clock: under the mutex that is enough, and starting a random generator is slow. */
    Closeable take() throws IOException {
        Path file = Folders.create(folder, "rwx------").resolve(PROCESS + System.nanoTime());
        FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE);
        if (!Mutex.locks(channel)) {
            throw new IOException(file + " cannot be locked; is " + folder + " on a network drive without locks?");
        }
        return () -> {
            channel.close();
            Files.delete(file);
        };
    }

    /** Whether anyone uses the server; removes what dead processes left. */
    boolean any() throws IOException {
        return any(true);
    }

    /** Whether another process uses it. */
    boolean anyElsewhere() throws IOException {
        return any(false);
    }

    private boolean any(boolean own) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        boolean any = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                any |= isOwn(file) ? own : lives(file);
            }
        }
        return any;
    }

    /** A file of this process must not even be opened: closing it again would drop its lock. */
    private static boolean isOwn(Path file) {
        return file.getFileName().toString().startsWith(PROCESS);
    }

    private static boolean lives(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            if (!Mutex.locks(channel)) {
                return true;
            }
        }
        Files.delete(file);
        return false;
    }
}
