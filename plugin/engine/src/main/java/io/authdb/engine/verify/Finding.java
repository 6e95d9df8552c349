package io.authdb.engine.verify;

import java.util.List;

/**
 * Something seen of a migration that its author should know.
 *
 * @param weight whether it fails the build
 * @param code what was seen, as one word that stays the same from release to release
 * @param sentence what was seen
 * @param lines details, a line each
 */
public record Finding(Weight weight, String code, String sentence, List<String> lines) {

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

    static Finding failure(String code, String sentence, List<String> lines) {
        return new Finding(Weight.FAILURE, code, sentence, lines);
    }

    static Finding warning(String code, String sentence, List<String> lines) {
        return new Finding(Weight.WARNING, code, sentence, lines);
    }

    static Finding note(String code, String sentence, List<String> lines) {
        return new Finding(Weight.NOTE, code, sentence, lines);
    }

    /** Code and sentence on one line. */
    public String headline() {
        return "[" + code + "] " + sentence;
    }
}
