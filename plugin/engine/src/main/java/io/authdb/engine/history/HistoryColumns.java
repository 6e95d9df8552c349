package io.authdb.engine.history;

import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step says of itself in its row of history, by columns: whoever sends the row, a run or a script, has it from here.
 *
 * @param revision the revision
 * @param sent what was sent
 */
record HistoryColumns(Revision revision, Entry.Sent sent) {

    /** A text, a boolean, a number or a list of texts for each of {@link HistoryRow#TOLD}; null for what nobody knows. */
    Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", revision.id().value());
        told.put("description", revision.description());
        told.put("class_name", revision.className());
        told.put("transactional", revision.transactional());
        declared(told);
        told.put("statements", sent.statements());
        told.put("binds", sent.binds());
        told.put("checksum", sent.checksum());
        told.put("jooq", sent.form().jooq());
        before(told);
        told.put("sealed", sent.form().sealed());
        told.put("downgrade", sent.form().downgrade());
        return told;
    }

    private void declared(Map<String, @Nullable Object> told) {
        Reversible way = revision.reversibility() instanceof Reversible declared ? declared : new Reversible("", "");
        Irreversible none =
                revision.reversibility() instanceof Irreversible declared ? declared : new Irreversible("", "", "");
        told.put("reversible", revision.reversibility().reversible());
        told.put("loses", way.loses());
        told.put("leaves", way.leaves());
        told.put("reason", none.reason());
        told.put("decision", none.decision());
        told.put("recovery", none.recovery());
    }

    /** Of what authdb did not run nobody knows where the server stood before it. */
    private void before(Map<String, @Nullable Object> told) {
        Moment before = sent.before();
        boolean known = before.isKnown();
        told.put("wal_lsn", known ? before.lsn() : null);
        told.put("began", known ? before.time() : null);
        told.put("timeline", known ? before.timeline() : null);
        told.put("system_identifier", before.systemIdentifier());
        told.put("restore_point", before.restorePoint());
    }
}
