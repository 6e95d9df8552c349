package io.authdb.engine.revision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A migration's place in the chain, with all that its class file says.
 *
 * @param id its identity
 * @param description what it does, in words
 * @param className the binary name of the migration class
 * @param transactional whether the step runs in a transaction
 * @param reversibility whether and how it can be undone
 * @param methods what to call
 */
public record Revision(
        RevisionId id,
        String description,
        String className,
        boolean transactional,
        Reversibility reversibility,
        Methods methods) {

    /** Id and description, as a line of a plan shows them. */
    public String title() {
        return id + " " + slug();
    }

    /** The description as one lower-case word: {@code delete-orphan-tasks}. */
    public String slug() {
        return description
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * The methods of a migration.
     *
     * @param upgrade the one that changes the database
     * @param downgrade the one that takes it back; empty on an irreversible migration
     * @param verify those that judge the upgrade
     * @param sample those that fill a scratch database
     */
    public record Methods(
            MigrationMethod upgrade,
            Optional<MigrationMethod> downgrade,
            List<MigrationMethod> verify,
            List<MigrationMethod> sample) {

        /** Keeps copies of the lists. */
        public Methods {
            verify = List.copyOf(verify);
            sample = List.copyOf(sample);
        }
    }
}
