package io.authdb.engine.rows;

/**
 * A value a column may get.
 *
 * @param kind what it is
 * @param written it in an insert
 * @param tried it where conditions are tried, with its type
 */
record Value(Kind kind, String written, String tried) {

    /** Kinds of values. */
    enum Kind {
        LITERAL,
        NULL,
        /** A value of the referenced table, another in each row. */
        REFERENCE
    }
}
