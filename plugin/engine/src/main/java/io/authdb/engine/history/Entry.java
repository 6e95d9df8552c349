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
        /** A statement outside a transaction is about to be sent. */
        INTENT,
        /** It was applied. */
        UPGRADE,
        /** It was undone. */
        DOWNGRADE,
        /** It is applied, as was found; nothing was run. */
        STAMP,
        /** The statement of the intent before it left nothing. */
        CANCELLED
    }

    /** How it is known that an intent came to its end, where the run that recorded it does not say so itself. */
    public enum Settled {
        /** The run itself says so. */
        NO,
        /** The server answered the statement with an error. */
        FAILED,
        /** The database's catalog was asked. */
        CATALOG,
        /** The migration's own verify methods passed. */
        VERIFIED,
        /** A person looked. */
        RESOLVED
    }

    /**
     * The statements of a step.
     *
     * @param statements their texts, in the order sent
     * @param binds the values bound to each, beside its text; empty for none
     * @param checksum of both
     * @param before where the server stood before them
     * @param form where they come from
     */
    public record Sent(List<String> statements, List<String> binds, String checksum, Moment before, Form form) {}

    /**
     * Where the statements of a step come from.
     *
     * @param jooq the version of jOOQ that rendered them; empty if none did
     * @param sealed whether they were proven and sealed, and no class ran
     * @param downgrade the seal of the downgrade, beside its upgrade; empty if there is none
     */
    public record Form(String jooq, boolean sealed, String downgrade) {

        /** For people: {@code as sealed}, {@code by its class, jOOQ 3.19.24}. */
        public String words() {
            return sealed ? "as sealed" : "by its class" + (jooq.isEmpty() ? "" : ", jOOQ " + jooq);
        }
    }
}
