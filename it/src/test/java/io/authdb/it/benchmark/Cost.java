package io.authdb.it.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been spent so far, or between two moments. Processor time is what compares: other work on the machine makes the
 * clock on the wall run faster, and hardly this.
 *
 * @param client processor time of this JVM, its compiler and its garbage collector, or of its children
 * @param server processor time of the PostgreSQL server with all its processes; zero where there is no {@code /proc}
 * @param wall time that went by
 */
record Cost(Duration client, Duration server, Duration wall) {

    private static final Path PROCESSES = Path.of("/proc");

    /** The kernel counts in hundredths of a second whatever its own clock is. */
    private static final int MILLIS_PER_TICK = 10;

    /**
     * Up to now.
     *
     * @param postmaster the server's first process
     */
    static Cost now(long postmaster) throws IOException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Cost(
                Duration.ofNanos(machine.getProcessCpuTime()),
                ofServer(postmaster),
                Duration.ofNanos(System.nanoTime()));
    }

    /**
     * Up to now, of the processes this JVM has started and seen end.
     *
     * @param postmaster the server's first process
     */
    static Cost ofChildren(long postmaster) throws IOException {
        long children = Files.isDirectory(PROCESSES)
                ? fields(ProcessHandle.current().pid()).subList(13, 15).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                : 0;
        return new Cost(
                Duration.ofMillis(children * MILLIS_PER_TICK),
                ofServer(postmaster),
                Duration.ofNanos(System.nanoTime()));
    }

    /** Processor time of a server with all its processes. */
    static Duration ofServer(long postmaster) throws IOException {
        return Duration.ofMillis(ticks(postmaster) * MILLIS_PER_TICK);
    }

    Cost since(Cost before) {
        return new Cost(client.minus(before.client), server.minus(before.server), wall.minus(before.wall));
    }

    Duration cpu() {
        return client.plus(server);
    }

    /** The process that started this one. */
    static long parent(long process) throws IOException {
        return Long.parseLong(fields(process).get(1));
    }

    /** Those of the postmaster, of its children that have ended, and of those that are there. */
    private static long ticks(long postmaster) throws IOException {
        if (!Files.isDirectory(PROCESSES)) {
            return 0;
        }
        // a child that ends while one looks is in both sums, or in neither: then one looks again
        long own = sum(fields(postmaster), 4);
        long all = own + ofChildren(postmaster, PROCESSES);
        return own == sum(fields(postmaster), 4) ? all : ticks(postmaster);
    }

    private static long ofChildren(long postmaster, Path processes) throws IOException {
        long ticks = 0;
        try (Stream<Path> all = Files.list(processes)) {
            for (Path process : all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                ticks += ofChild(process, postmaster);
            }
        }
        return ticks;
    }

    private static long ofChild(Path process, long postmaster) throws IOException {
        try {
            List<String> fields = fields(Long.parseLong(process.getFileName().toString()));
            return Long.parseLong(fields.get(1)) == postmaster ? sum(fields, 2) : 0;
        } catch (IOException ended) {
            // a process of anybody's may end between being listed and being read
            if (Files.exists(process)) {
                throw ended;
            }
            return 0;
        }
    }

    /** In user mode, in the kernel, and the same of children that have ended. */
    private static long sum(List<String> fields, int count) {
        return fields.subList(11, 11 + count).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** From the third on, past the name, which may have blanks in it. */
    private static List<String> fields(long process) throws IOException {
        String line =
                Files.readString(PROCESSES.resolve(String.valueOf(process)).resolve("stat"));
        return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    }
}
