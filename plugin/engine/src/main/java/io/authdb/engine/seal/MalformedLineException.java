package io.authdb.engine.seal;

/** A text is none of ours, or no longer: somebody edited it, or Git left a conflict in it. */
public final class MalformedLineException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final boolean conflict;

    private MalformedLineException(int line, boolean conflict, String what) {
        super(what);
        this.line = line;
        this.conflict = conflict;
    }

    static MalformedLineException at(int line, String what) {
        return new MalformedLineException(line, false, what);
    }

    static MalformedLineException conflictAt(int line) {
        return new MalformedLineException(line, true, "Git marked a merge conflict here");
    }

    /** The number of the line, counted from 1. */
    public int line() {
        return line;
    }

    /** Whether the line is a marker of a merge conflict. */
    public boolean isConflict() {
        return conflict;
    }
}
