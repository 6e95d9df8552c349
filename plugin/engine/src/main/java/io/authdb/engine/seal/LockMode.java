package io.authdb.engine.seal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lock on a table, from the weakest to the strongest.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY">Conflicting Lock
 *     Modes</a>
 */
public enum LockMode {
    /** Of who reads. */
    ACCESS_SHARE("AccessShareLock", 7),
    /** Of SELECT FOR UPDATE. */
    ROW_SHARE("RowShareLock", 6),
    /** Of who writes rows. */
    ROW_EXCLUSIVE("RowExclusiveLock", 4),
    /** Of VACUUM and CREATE INDEX CONCURRENTLY. */
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock", 3),
    /** Of CREATE INDEX. */
    SHARE("ShareLock", 2),
    /** Of CREATE TRIGGER and foreign keys. */
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", 2),
    /** Of REFRESH MATERIALIZED VIEW CONCURRENTLY. */
    EXCLUSIVE("ExclusiveLock", 1),
    /** Of DROP TABLE, TRUNCATE and most of ALTER TABLE. */
    ACCESS_EXCLUSIVE("AccessExclusiveLock", 0);

    private final String title;
    /** The place, from 0, of the weakest lock that keeps it out. */
    private final int weakestConflict;

    LockMode(String title, int weakestConflict) {
        this.title = title;
        this.weakestConflict = weakestConflict;
    }

    /** The lock that PostgreSQL calls so. */
    public static Optional<LockMode> of(String title) {
        return Stream.of(values()).filter(mode -> mode.title.equals(title)).findFirst();
    }

    /** As PostgreSQL calls it in its views: {@code AccessExclusiveLock}. */
    public String title() {
        return title;
    }

    /** As PostgreSQL calls it in its commands: {@code ACCESS EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }

    /** What it waits for while others hold it: all from one on, but that two who share do not keep each other out. */
    public List<LockMode> conflicts() {
        return List.of(values()).subList(weakestConflict, values().length).stream()
                .filter(held -> !(this == SHARE && held == SHARE))
                .toList();
    }
}
