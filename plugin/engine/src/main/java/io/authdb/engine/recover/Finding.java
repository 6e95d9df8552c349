package io.authdb.engine.recover;

import java.util.List;

/**
 * What the catalog says of a statement.
 *
 * @param state how far it came
 * @param repairs statements that clear away what is half done, each in autocommit; empty unless it is
 */
public record Finding(State state, List<String> repairs) {

    static final Finding DONE = new Finding(State.DONE, List.of());
    static final Finding UNTOUCHED = new Finding(State.UNTOUCHED, List.of());

    /** Keeps a copy of the list. */
    public Finding {
        repairs = List.copyOf(repairs);
    }

    static Finding halfDone(List<String> repairs) {
        return new Finding(State.HALF_DONE, repairs);
    }

    /** How far a statement came. */
    public enum State {
        /** What it is for is there. */
        DONE,
        /** Nothing of it is there, or sending it again does no harm: it can be sent as if for the first time. */
        UNTOUCHED,
        /** It was cut. */
        HALF_DONE
    }
}
