package io.authdb.engine.history;

import java.util.List;
import java.util.stream.Collectors;

/** Values as they are written in SQL, where standard_conforming_strings is on. */
public final class Literal {

    private Literal() {}

    /** A text. */
    public static String of(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Several, as an array. */
    public static String of(List<String> texts) {
        return texts.stream().map(Literal::of).collect(Collectors.joining(", ", "array[", "]::pg_catalog.text[]"));
    }

    /** A text between dollars, with a tag that does not occur in it. */
    public static String dollars(String text) {
        String tag = "$authdb$";
        for (int i = 1; text.contains(tag); i++) {
            tag = "$authdb" + i + "$";
        }
        return tag + text + tag;
    }
}
