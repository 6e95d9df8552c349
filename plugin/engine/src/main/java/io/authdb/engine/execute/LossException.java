package io.authdb.engine.execute;

/** A downgrade would lose another number of rows than was accepted. */
final class LossException extends Exception {

    private static final long serialVersionUID = 1;

    LossException(String message) {
        super(message);
    }
}
