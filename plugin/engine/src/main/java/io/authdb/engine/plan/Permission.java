package io.authdb.engine.plan;

/** What a request may do only when the user says so. */
public enum Permission {
    /** A downgrade may destroy the data its migrations say they lose, however much it is. */
    ACCEPT_DATA_LOSS("acceptDataLoss"),
    /** The database is the embedded one, on which {@link #ACCEPT_DATA_LOSS} may be given. */
    EMBEDDED("embedded"),
    /** A revision below the current one may be applied. */
    OUT_OF_ORDER("outOfOrder"),
    /** A stamp may say of a database what its schema does not. */
    FORCE("force");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** The name of the option that grants it. */
    public String word() {
        return word;
    }
}
