package io.authdb.engine.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something seen of a migration that its author should know.
 *
 * @param weight whether it fails the build
 * @param code what was seen, as one word that stays the same from release to release
 * @param sentence what was seen
 * @param lines details, a line each
 * @param acceptance what it would weigh and why it does not, if its author accepts it
 */
public record Finding(
        Weight weight, String code, String sentence, List<String> lines, Optional<Acceptance> acceptance) {

    /** The code of a warning that something is accepted which was not found. */
    public static final String ACCEPTED_IN_VAIN = "AcceptanceUnneeded";

    /** The codes of what is wrong with a database in use, and with no migration. */
    public static final Set<String> OF_THE_TARGET =
            Set.of("Drift", "Changed", "ChangedRevision", "UnknownRevision", "OutOfOrder", "InterruptedStep");

    /**
     * That an author accepts a finding.
     *
     * @param instead what the finding would weigh otherwise
     * @param reason why it is all right
     */
    public record Acceptance(Weight instead, String reason) {}

    /** What a finding does to the build. */
    public enum Weight {
        /** A claim of the migration is false: the build fails. */
        FAILURE,
        /** It is worth a change, and stops nothing. */
        WARNING,
        /** It is good to know. */
        NOTE
    }

    /** Keeps a copy of the lines. */
    public Finding {
        lines = List.copyOf(lines);
    }

    /** A finding that nobody accepts. */
    public Finding(Weight weight, String code, String sentence, List<String> lines) {
        this(weight, code, sentence, lines, Optional.empty());
    }

    static Finding failure(String code, String sentence, List<String> lines) {
        return new Finding(Weight.FAILURE, code, sentence, lines);
    }

    static Finding warning(String code, String sentence, List<String> lines) {
        return new Finding(Weight.WARNING, code, sentence, lines);
    }

    static Finding note(String code, String sentence, List<String> lines) {
        return new Finding(Weight.NOTE, code, sentence, lines);
    }

    /** The same as a note, since its author accepts it for this reason. */
    Finding accepted(String reason) {
        return weight == Weight.NOTE
                ? this
                : new Finding(Weight.NOTE, code, sentence, lines, Optional.of(new Acceptance(weight, reason)));
    }

    /** Whether it would fail the build if its author did not accept it. */
    boolean isAcceptedFailure() {
        return acceptance.filter(it -> it.instead() == Weight.FAILURE).isPresent();
    }

    /** Code and sentence on one line, with the reason where it is accepted. */
    public String headline() {
        return "[" + code + "] " + sentence
                + acceptance.map(it -> " Accepted: " + it.reason()).orElse("");
    }
}
