package io.authdb.it.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What became of many faults. */
final class Tally {

    private int atHead;
    private int before;
    private int interrupted;
    private Duration slowestRelease = Duration.ZERO;
    private Duration slowestRecovery = Duration.ZERO;
    private final List<String> bad = new ArrayList<>();

    void exact(boolean head) {
        atHead += head ? 1 : 0;
        before += head ? 0 : 1;
    }

    /** An index was being built: the history says so, and the second run settles it. */
    void interrupted() {
        interrupted++;
    }

    void released(long start) {
        slowestRelease = longer(slowestRelease, start);
    }

    void recovered(long start) {
        slowestRecovery = longer(slowestRecovery, start);
    }

    /** Something that may not be; nothing if there are no words. */
    void bad(Fault.Point point, String words) {
        if (!words.isEmpty()) {
            bad.add(point + ": " + words);
        }
    }

    List<String> bad() {
        return List.copyOf(bad);
    }

    int runs() {
        return atHead + before + interrupted;
    }

    private static Duration longer(Duration longest, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return took.compareTo(longest) > 0 ? took : longest;
    }

    @Override
    public String toString() {
        return "%d wrong; left at head %d, at an exact predecessor %d, inside a concurrent statement %d; no lock after %.1f s, second run at most %.1f s"
                .formatted(
                        bad.size(),
                        atHead,
                        before,
                        interrupted,
                        slowestRelease.toMillis() / 1000.0,
                        slowestRecovery.toMillis() / 1000.0);
    }
}
