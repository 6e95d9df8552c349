package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * PostgreSQL servers that a command starts. They leave its process tree, so that nobody is told what they took: they are
 * asked while they run, and the last answer counts. What is missed is the last hundredth of a second.
 */
final class Servers {

    /** The variable by which they are known among those of others on the machine. */
    static final String MARK = "BENCHMARK_RUN";

    private final String mark = UUID.randomUUID().toString();
    private final Map<Long, Duration> seen = new HashMap<>();

    String mark() {
        return mark;
    }

    /** Asks those that are there now. */
    void look() {
        for (ProcessHandle server :
                ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
            try {
                seen.put(server.pid(), Cost.ofServer(server.pid()));
            } catch (IOException ended) {
                // what was seen last counts
            }
        }
    }

    Duration cpu() {
        return seen.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** First processes only: they answer for the others. What has a parent yet is told to that parent. */
    private boolean isOurs(ProcessHandle process) {
        Optional<ProcessHandle> parent = process.parent();
        return isPostgres(process)
                && parent.filter(one -> one.pid() != 1).isEmpty()
                && environment(process).contains(MARK + "=" + mark);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static List<String> environment(ProcessHandle process) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
