package io.authdb.engine.history;

import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.revision.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A revision that is applied, as its row of history tells it.
 *
 * @param id the revision
 * @param description what it did, in words
 * @param reversibility how reversible it was declared when it ran
 * @param checksum of the statements sent
 * @param by who, when and how long
 */
public record Applied(RevisionId id, String description, Reversibility reversibility, String checksum, Signature by) {

    /** Id and description, spelled as {@link Revision#title} is. */
    public String title() {
        return description.isEmpty() ? id.value() : id + " " + slug();
    }

    /** The description as one lower-case word. */
    public String slug() {
        return Slug.of(description);
    }

    /** A revision that is taken for applied, by this process and now, where no row of history says so. */
    public static Applied assumed(RevisionId id, String description, Reversibility reversibility) {
        Origin here = Origin.here();
        Signature signature = new Signature("upgrade", Instant.now(), Duration.ZERO, "", here.host(), here.tool());
        return new Applied(id, description, reversibility, "", signature);
    }

    /** The same with all that its migration says. */
    public static Applied assumed(Revision revision) {
        return assumed(revision.id(), revision.description(), revision.reversibility());
    }

    /** A revision whose row of history is missing: how to take it back nobody knows. */
    static Applied unrecorded(RevisionId id) {
        return new Applied(
                id,
                "",
                new Reversibility.Irreversible("Its row of history is missing", "", ""),
                "",
                new Signature("upgrade", Instant.EPOCH, Duration.ZERO, "unknown", "unknown", "unknown"));
    }

    /**
     * Who applied a revision, and when.
     *
     * @param event {@code upgrade} or {@code stamp}
     * @param at the server's time when it was recorded
     * @param took how long the step ran
     * @param role the session's role
     * @param host the host that ran authdb
     * @param tool the version of authdb
     */
    public record Signature(String event, Instant at, Duration took, String role, String host, String tool) {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

        /** The time as people read it: {@code 2026-11-22 10:11:12 UTC}. */
        public String time() {
            return TIME.format(at);
        }
    }
}
