package io.authdb.engine.history;

/**
 * The schema that holds authdb's own tables.
 *
 * @param name as PostgreSQL knows it, not quoted
 */
public record HistorySchema(String name) {

    /** Where the history lives unless told otherwise. */
    public static final HistorySchema DEFAULT = new HistorySchema("authdb");

    /** The layout of the tables this release reads and writes. */
    static final int FORMAT = 1;

    /** The first of the two numbers of every advisory lock of authdb's: "auth" in ASCII. */
    static final int LOCK_CLASS = 0x61757468;

    String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String head() {
        return quoted() + ".head";
    }

    String applied() {
        return quoted() + ".applied";
    }

    String history() {
        return quoted() + ".history";
    }

    /** The second number of the lock: histories of other names in the same database do not wait for this one. */
    int lockKey() {
        return name.hashCode();
    }
}
