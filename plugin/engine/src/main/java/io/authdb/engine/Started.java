package io.authdb.engine;

import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an application found its database, and left it.
 *
 * @param current the revision the database is at
 * @param applied the revisions that this start applied, in order; empty if there was nothing to do
 * @param ahead the revisions that a newer release of the application applied beyond all that this one has, or is applying;
 *     empty at head
 */
public record Started(String current, List<String> applied, List<String> ahead) {

    /** Keeps copies of the lists. */
    public Started {
        applied = List.copyOf(applied);
        ahead = List.copyOf(ahead);
    }

    static Started ahead(String current, List<RevisionId> above) {
        return new Started(
                current, List.of(), above.stream().map(RevisionId::value).toList());
    }

    /** Whether a newer release of the application was here. */
    public boolean isAhead() {
        return !ahead.isEmpty();
    }

    /** For people. */
    public String sentence() {
        if (isAhead()) {
            return "The database is ahead of this application by "
                    + ahead.stream().collect(Collectors.joining(", "))
                    + ": a newer release was here. All that this one has is applied, so it starts.";
        }
        return applied.isEmpty()
                ? "The database is at " + current + ", which is head."
                : "The database was upgraded to " + current + ", which is head.";
    }
}
