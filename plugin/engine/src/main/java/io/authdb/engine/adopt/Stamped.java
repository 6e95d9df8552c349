package io.authdb.engine.adopt;

import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Revision;
import java.util.List;

/**
 * What a stamp recorded.
 *
 * @param at where the database is now
 * @param recorded the revisions recorded as applied; empty if they were already
 * @param source what said where the database is, a sentence; empty if the user did
 * @param differences of the schema, which were recorded since the user forced it
 * @param excluded differences that do not count, each with the reason
 */
public record Stamped(
        Position at, List<Revision> recorded, String source, List<String> differences, List<String> excluded) {

    /** Keeps copies of the lists. */
    public Stamped {
        recorded = List.copyOf(recorded);
        differences = List.copyOf(differences);
        excluded = List.copyOf(excluded);
    }
}
