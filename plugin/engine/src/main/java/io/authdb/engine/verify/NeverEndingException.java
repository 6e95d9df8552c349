package io.authdb.engine.verify;

/** A migration could not be made to end: nothing that comes after it can be proven. */
final class NeverEndingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NeverEndingException(String message) {
        super(message);
    }
}
