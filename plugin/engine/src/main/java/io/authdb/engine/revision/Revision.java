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
 * @param past what it stands for beside itself
 */
public record Revision(
        RevisionId id,
        String description,
        String className,
        boolean transactional,
        Reversibility reversibility,
        Methods methods,
        Map<String, String> accepted,
        Past past) {

    /** Keeps a sorted copy of what is accepted, since outputs must not depend on chance. */
    public Revision {
        accepted = Collections.unmodifiableMap(new TreeMap<>(accepted));
    }

    /** A revision that stands for nothing but itself. */
    public Revision(
            RevisionId id,
            String description,
            String className,
            boolean transactional,
            Reversibility reversibility,
            Methods methods,
            Map<String, String> accepted) {
        this(id, description, className, transactional, reversibility, methods, accepted, Past.NONE);
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

    /** What another tool called it, oldest first; empty where its id says so. */
    public List<String> adopts() {
        return past.adopts();
    }

    /** Id and description, as a line of a plan shows them. */
    public String title() {
        return id + " " + slug();
    }

    /** The description as one lower-case word: {@code delete-orphan-tasks}. */
    public String slug() {
        String lower = description.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean apart = false;
        int character;
        for (int i = 0; i < lower.length(); i += Character.charCount(character)) {
            character = lower.codePointAt(i);
            if (isLetterOrNumber(character)) {
                slug.append(apart && !slug.isEmpty() ? "-" : "").appendCodePoint(character);
                apart = false;
            } else {
                apart = true;
            }
        }
        return slug.toString();
    }

    private static boolean isLetterOrNumber(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    /**
     * What a revision stands for beside itself.
     *
     * @param adopts what another tool called it, oldest first; empty where its id says so
     * @param replaces the newest of those it replaces; empty if none
     */
    public record Past(List<String> adopts, Optional<RevisionId> replaces) {

        /** Nothing. */
        public static final Past NONE = new Past(List.of(), Optional.empty());

        /** Keeps a copy of the list. */
        public Past {
            adopts = List.copyOf(adopts);
        }
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
