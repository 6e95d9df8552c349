package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The kernel keeps how much memory of a process was resident at most; it is asked until the process has ended. */
final class PeakMemory {

    private static final String MOST = "VmHWM:";
    private static final long MILLIS_BETWEEN = 10;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(30);

    private PeakMemory() {}

    /**
     * In KiB, as last seen when it has ended, or half an hour is over; zero where there is no {@code /proc}.
     *
     * @param meanwhile what else is looked at each time
     */
    static long untilEnd(Process process, Runnable meanwhile) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long start = System.nanoTime();
        long most = 0;
        do {
            most = Math.max(most, in(status));
            meanwhile.run();
        } while (!process.waitFor(MILLIS_BETWEEN, TimeUnit.MILLISECONDS) && System.nanoTime() - start < LONGEST_NANOS);
        return most;
    }

    private static long in(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(MOST))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findAny()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
