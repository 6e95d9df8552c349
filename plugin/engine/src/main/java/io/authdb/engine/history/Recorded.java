package io.authdb.engine.history;

import io.authdb.engine.revision.Revision;

/**
 * An applied revision as the history keeps it, for whoever has to undo it without its migration.
 *
 * @param revision what its row says of it; its methods have no names
 * @param form where the statements came from that were sent
 */
public record Recorded(Revision revision, Entry.Form form) {

    /** The text of its sealed downgrade; empty if it was not sealed. */
    public String downgrade() {
        return form.downgrade();
    }
}
