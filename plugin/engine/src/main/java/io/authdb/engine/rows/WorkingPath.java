package io.authdb.engine.rows;

import io.authdb.engine.history.SchemaName;

/**
 * The schema in which triggers and conditions find what they name without one, as they do for an application. It is searched
 * for one message only: a driver that hears of another path between two messages forgets all that it has prepared.
 *
 * @param working that schema
 */
record WorkingPath(SchemaName working) {

    /** What catalog queries run under, written as the server shows it: the setting that a picture is taken under. */
    static final String NONE = "select pg_catalog.set_config('search_path', '\"\"', true)";

    /** Statements under that path; the first result is the path's. */
    String around(String statements) {
        return "select pg_catalog.set_config('search_path', " + Literal.of(working.quoted()) + ", true); " + statements
                + "; " + NONE;
    }
}
