package io.authdb.engine.execute;

/** A query of a verify method found rows that must not exist. */
final class VerifyFailure extends Exception {

    private static final long serialVersionUID = 1;

    private VerifyFailure(String message) {
        super(message);
    }

    /** Of the method of this name. */
    static VerifyFailure of(String method, int rows) {
        return new VerifyFailure(
                method + "() found " + rows + (rows == 1 ? " row" : " rows") + " that must not exist.");
    }
}
