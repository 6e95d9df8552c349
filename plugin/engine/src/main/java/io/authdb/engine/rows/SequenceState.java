package io.authdb.engine.rows;

import java.util.Optional;

/**
 * A sequence at a moment.
 *
 * @param name its shown name
 * @param start where it starts
 * @param increment what it adds for each next value
 * @param last the value it handed out last, or hands out next if it was not called yet
 * @param called whether it handed out {@code last}
 */
record SequenceState(String name, long start, long increment, long last, boolean called) {

    private long next() {
        return called ? last + increment : last;
    }

    /** In words, if the sequence then goes on from a value at which values this one handed out are still to come. */
    Optional<String> handedOutTwice(SequenceState then) {
        if (!called) {
            return Optional.empty();
        }
        long least = Math.min(start, last);
        long most = Math.max(start, last);
        boolean again = then.increment > 0 ? then.next() <= most : then.next() >= least;
        return again
                ? Optional.of("sequence " + then.name + ": would hand out " + then.next()
                        + " next, and had handed out values up to " + last + " before")
                : Optional.empty();
    }
}
