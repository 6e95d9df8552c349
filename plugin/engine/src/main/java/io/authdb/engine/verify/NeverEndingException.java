package io.authdb.engine.verify;

import java.util.List;

/** A migration could not be made to end: nothing that comes after it can be proven. */
final class NeverEndingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<StackTraceElement> whereabouts;

    /** @param whereabouts what its thread was doing, innermost first */
    NeverEndingException(String message, List<StackTraceElement> whereabouts) {
        super(message);
        this.whereabouts = whereabouts;
    }

    List<StackTraceElement> whereabouts() {
        return whereabouts;
    }
}
