package io.authdb.engine.adopt;

import io.authdb.engine.execute.Stamper;
import io.authdb.engine.plan.Stamping;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.verify.Deviation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be recorded, and why.
 *
 * @param stamping what
 * @param source what said where the database is, a sentence; empty if the user did
 */
record Wish(Stamping stamping, String source) {

    boolean isFulfilled() {
        return stamping.revisions().isEmpty();
    }

    /** The rows to write: each says where it comes from, the newest also what was seen. */
    List<Stamper.Stamp> stamps(Deviation seen) {
        List<Stamper.Stamp> stamps = new ArrayList<>();
        List<Revision> revisions = stamping.revisions();
        String origin =
                source.isEmpty() ? "stamped at " + stamping.to() : "adopted at " + stamping.to() + ": " + source;
        for (int i = 0; i < revisions.size(); i++) {
            List<String> notes = new ArrayList<>(List.of(comment(origin)));
            if (i + 1 == revisions.size()) {
                notes.addAll(seen(seen));
            }
            stamps.add(new Stamper.Stamp(revisions.get(i), notes));
        }
        return stamps;
    }

    private static List<String> seen(Deviation seen) {
        List<String> notes = new ArrayList<>();
        seen.differences().forEach(difference -> notes.add(comment("forced: " + difference)));
        seen.excluded().forEach(difference -> notes.add(comment("left out: " + difference)));
        return notes;
    }

    /** On one line, whatever a default or a check contains. */
    private static String comment(String text) {
        return "-- " + text.replaceAll("\\R", " ");
    }
}
