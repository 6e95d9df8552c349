package io.authdb.maven.connection;

import java.util.function.Supplier;

/**
 * A value and where it comes from.
 *
 * @param supplier asked only if the value is used, since a password may first have to be decrypted
 * @param from for people: {@code AUTHDB_URL}, {@code settings.xml server authdb}
 */
record Given(Supplier<String> supplier, String from) {

    static Given of(String value, String from) {
        return new Given(() -> value, from);
    }

    String value() {
        return supplier.get();
    }

    /** Says nothing of the value, which may be a password. */
    @Override
    public String toString() {
        return from;
    }
}
