package io.authdb.it.benchmark;

import java.util.OptionalDouble;

/**
 * What was to be reached.
 *
 * @param what in words, with its unit
 * @param measured what was; empty if this run did not measure it
 * @param most what it may be at most
 */
record Goal(String what, OptionalDouble measured, double most) {

    String verdict() {
        return measured.orElseThrow() <= most ? "yes" : "no";
    }
}
