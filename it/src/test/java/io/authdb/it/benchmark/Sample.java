package io.authdb.it.benchmark;

import java.time.Duration;

/**
 * What one run took.
 *
 * @param client processor time, in user mode and in the kernel, of the process that was started and of its children
 * @param server processor time of the PostgreSQL server
 * @param wall time that went by: a remark, since other work on the machine lengthens it
 * @param peakKib the most memory that was resident at once, as the kernel keeps it
 */
record Sample(Duration client, Duration server, Duration wall, long peakKib) {

    /** What compares: no tool can hand work over to the server for nothing. */
    Duration cpu() {
        return client.plus(server);
    }
}
