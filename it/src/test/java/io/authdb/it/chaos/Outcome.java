package io.authdb.it.chaos;

import java.time.Duration;

/**
 * What became of one fault.
 *
 * @param point where it struck
 * @param kind how it ended
 * @param recovery how long the plain second run took, until no lock was left
 * @param words what was seen, where it was not as it should be
 */
record Outcome(Fault.Point point, Kind kind, Duration recovery, String words) {

    static Outcome of(Fault.Point point, Kind kind, long start, String words) {
        return new Outcome(point, kind, Duration.ofNanos(System.nanoTime() - start), words);
    }

    boolean recovered() {
        return kind == Kind.RECOVERED;
    }

    @Override
    public String toString() {
        return point + ": " + kind + " after " + recovery.toMillis() + " ms " + words;
    }

    /** How a fault can end. */
    enum Kind {
        /** The second run ended well, and everything is as if nothing had happened. */
        RECOVERED,
        /** The second run failed. */
        STUCK,
        /** The second run said that all is well, and it is not. */
        WRONG
    }
}
