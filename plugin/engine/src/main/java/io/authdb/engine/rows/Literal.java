package io.authdb.engine.rows;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text and names as SQL writes them, whatever they contain and however the session is set. */
final class Literal {

    private Literal() {}

    /** A string constant. */
    static String of(String text) {
        String doubled = text.replace("'", "''");
        return doubled.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** An identifier. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table or a sequence in its schema. */
    static String name(String schema, String name) {
        return name(schema) + '.' + name(name);
    }

    /** Names as a list in brackets of an array's constructor's kind. */
    static String textArray(Collection<String> texts) {
        return texts.stream().map(Literal::of).collect(Collectors.joining(", ", "array[", "]::pg_catalog.text[]"));
    }

    /** A table as people call it: {@code public} goes without saying. */
    static String shown(String schema, String name) {
        return schema.equals("public") ? name : schema + '.' + name;
    }
}
