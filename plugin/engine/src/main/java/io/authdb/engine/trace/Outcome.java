package io.authdb.engine.trace;

/** How sending a statement ended, as far as it is known without asking the server again. */
public sealed interface Outcome {
    /** PostgreSQL took it. */
    record Done() implements Outcome {}

    /** PostgreSQL took it and said how many rows it changed; of several statements in one text, the first. */
    record Changed(long rows) implements Outcome {}

    /** It was sent, or the driver tried to, and it failed. */
    record Failed(String message) implements Outcome {
        static Failed by(Throwable failure) {
            return new Failed(String.valueOf(failure.getMessage()));
        }
    }

    /** What an update count of JDBC means; the negative ones are no counts. */
    static Outcome ofCount(long count) {
        return count < 0 ? new Done() : new Changed(count);
    }
}
