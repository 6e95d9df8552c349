package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a process runs, as far as it matters to whom can see it: containers may share a folder but not their processes.
 *
 * @param boot which run of which kernel; outside Linux the name of the system
 * @param processes the set of processes that see each other
 */
record Machine(String boot, String processes) {

    static Machine here() {
        try {
            String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            Path processes = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
            return new Machine(boot.strip(), processes.toString());
        } catch (IOException noLinux) {
            return new Machine(System.getProperty("os.name", ""), "");
        }
    }

    static Machine parse(List<String> lines) {
        return lines.size() < 2 ? here() : new Machine(lines.get(0), lines.get(1));
    }

    List<String> lines() {
        return List.of(boot, processes);
    }

    /** Whether this one may be running unseen; of another boot of Linux nothing runs any more. */
    boolean isUnseenFrom(Machine other) {
        boolean rebooted = !processes.isEmpty() && !other.processes.isEmpty() && !boot.equals(other.boot);
        return !equals(other) && !rebooted;
    }
}
