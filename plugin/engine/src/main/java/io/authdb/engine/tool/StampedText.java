package io.authdb.engine.tool;

import io.authdb.engine.adopt.Stamped;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stamp recorded, in lines for people.
 *
 * @param stamped what it was
 */
record StampedText(Stamped stamped) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!stamped.source().isEmpty()) {
            lines.add(stamped.source());
        }
        if (stamped.recorded().isEmpty()) {
            lines.add("Nothing to record: the database is at " + stamped.at() + " already.");
            return lines;
        }
        boolean same = stamped.differences().isEmpty();
        lines.add("The schema is " + (same ? "" : "not ") + "what the migrations make at " + stamped.at()
                + (same ? "." : ", which was forced and is recorded:"));
        stamped.differences().forEach(difference -> lines.add("  " + difference));
        stamped.excluded().forEach(difference -> lines.add("left out: " + difference));
        stamped.recorded().forEach(revision -> lines.add("recorded: " + revision.title()));
        lines.add("The database is at " + stamped.at() + ". Nothing was run.");
        return lines;
    }
}
