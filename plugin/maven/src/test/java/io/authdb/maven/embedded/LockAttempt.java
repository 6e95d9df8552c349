package io.authdb.maven.embedded;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that tries to lock a file, once, and says whether it was {@code free} or {@code held}. */
final class LockAttempt {
    private LockAttempt() {}

    public static void main(String[] arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            System.out.print(Mutex.locks(channel) ? "free" : "held");
        }
    }
}
