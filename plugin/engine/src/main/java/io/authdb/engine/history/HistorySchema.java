package io.authdb.engine.history;

import java.util.List;

/**
 * The schema that holds authdb's own tables.
 *
 * @param name its name
 */
public record HistorySchema(SchemaName name) {

    /** Where the history lives unless told otherwise. */
    public static final HistorySchema DEFAULT = new HistorySchema(new SchemaName("authdb"));

    /**
     * The layout of the tables this release reads and writes: 2 chains the rows by their hashes, 3 keeps
     * sealed downgrades.
     */
    static final int FORMAT = 3;

    /** The names of its tables, in their own order. */
    public static final List<String> TABLES = List.of("applied", "head", "history");

    /** The first of the two numbers of every advisory lock of authdb's: "auth" in ASCII. */
    static final int LOCK_CLASS = 0x61757468;

    String quoted() {
        return name.quoted();
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

    /**
     * The second number of the lock: histories of other names in the same database do not wait for this one. Two names
     * that share a hash code do; that costs time and nothing else, since each reads its own history afterwards.
     */
    int lockKey() {
        return name.value().hashCode();
    }
}
