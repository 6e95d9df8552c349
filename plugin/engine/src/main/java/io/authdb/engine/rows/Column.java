package io.authdb.engine.rows;

/**
 * A column as rows are read by it.
 *
 * @param name its name
 * @param builtIn whether its type is the server's own; the text of any other could be made by a cast that users wrote
 * @param bare whether its values are shown without quotes
 * @param key whether it is of the primary key
 */
record Column(String name, boolean builtIn, boolean bare, boolean key) {

    /** Its value as text, as the type's output function prints it. */
    String text() {
        String value = Literal.name(name);
        return builtIn
                ? value + "::pg_catalog.text"
                : "case when pg_catalog.num_nulls(" + value + ") = 0 then pg_catalog.concat(" + value + ") end";
    }

    /** A digest of its value that {@link Digest} computes alike. */
    String digest() {
        return "pg_catalog.substr(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(" + text()
                + ", 'UTF8')), 'hex'), 1, 16)";
    }
}
