package io.authdb.engine.rows;

import java.util.List;

/** What the values of a row are like. */
enum Style {
    /** Ordinary values, each in its own row. */
    PLAIN,
    /** Null wherever it may be. */
    NULLS,
    /** From one end of what types hold. */
    LOW,
    /** From the other. */
    HIGH,
    /** The columns' defaults where these are constants. */
    DEFAULTS,
    /** Nothing where nothing may be: all that is left to the table itself. */
    LEAST;

    /** What the rows of a table are like, one after the other. */
    static final List<Style> ROWS = List.of(PLAIN, NULLS, LOW, HIGH, DEFAULTS);

    /** What is tried for a row, until the table takes it. */
    List<Style> attempts() {
        return this == PLAIN ? List.of(PLAIN, NULLS, LEAST) : List.of(this, PLAIN, NULLS, LEAST);
    }
}
