package io.authdb.engine.revision;

/**
 * A place in a chain.
 *
 * @param index the number of revisions up to and with it; 0 is base
 * @param name {@code base}, or the id of its revision
 */
public record Position(int index, String name) {

    /** Below every revision. */
    public static final Position BASE = new Position(0, "base");

    @Override
    public String toString() {
        return name;
    }
}
