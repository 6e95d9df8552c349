package io.authdb.engine.execute;

/** A query of a verify method found rows that must not exist. */
final class VerifyFailure extends Exception {

    private static final long serialVersionUID = 1;

    VerifyFailure(String message) {
        super(message);
    }
}
