package io.authdb.engine.history;

import io.authdb.engine.revision.Revision;
import java.time.Duration;
import java.util.List;

/**
 * A row to append to the history.
 *
 * @param event what happened
 * @param revision to which revision
 * @param sent what was sent
 * @param took how long it took
 * @param origin who sent it
 */
public record Entry(Event event, Revision revision, Sent sent, Duration took, Origin origin) {

    /** What may happen to a revision. */
    public enum Event {
        /** A step outside a transaction is about to begin. */
        INTENT,
        /** It was applied. */
        UPGRADE,
        /** It was undone. */
        DOWNGRADE
    }

    /**
     * The statements of a step.
     *
     * @param statements their texts, in the order sent
     * @param binds the values bound to each, beside its text; empty for none
     * @param checksum of both
     * @param walPosition where the write-ahead log stood before them
     * @param jooq the version of jOOQ that rendered them; empty if none did
     */
    public record Sent(List<String> statements, List<String> binds, String checksum, String walPosition, String jooq) {}
}
