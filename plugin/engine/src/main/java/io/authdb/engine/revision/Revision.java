package io.authdb.engine.revision;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A migration's place in the chain, with all that its class file says.
 *
 * @param id its identity
 * @param description what it does, in words
 * @param className the binary name of the migration class
 * @param transactional whether the step runs in a transaction
 * @param reversibility whether and how it can be undone
 * @param methods what to call
 * @param accepted the findings that its author accepts, sorted by code, each with the reason
 * @param adopts what another tool called it, oldest first; empty where its id says so
 */
public record Revision(
        RevisionId id,
        String description,
        String className,
        boolean transactional,
        Reversibility reversibility,
        Methods methods,
        Map<String, String> accepted,
        List<String> adopts) {

    /** Keeps a sorted copy of what is accepted, since outputs must not depend on chance. */
    public Revision {
        adopts = List.copyOf(adopts);
        accepted = Collections.unmodifiableMap(new TreeMap<>(accepted));
    }

    /** A revision that no other tool has another name for. */
    public Revision(
            RevisionId id,
            String description,
            String className,
            boolean transactional,
            Reversibility reversibility,
            Methods methods,
            Map<String, String> accepted) {
        this(id, description, className, transactional, reversibility, methods, accepted, List.of());
    }

    /** The same of which no finding is accepted. */
    public Revision(
            RevisionId id,
            String description,
            String className,
            boolean transactional,
            Reversibility reversibility,
            Methods methods) {
        this(id, description, className, transactional, reversibility, methods, Map.of());
    }

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
