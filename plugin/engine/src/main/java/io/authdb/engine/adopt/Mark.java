package io.authdb.engine.adopt;

import io.authdb.rule.NaturalOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One migration as another tool's history names it.
 *
 * @param spellings the ways to write it, the most exact first
 */
record Mark(List<String> spellings) {

    /** What people put before a description: 001 of 001_initial_models. */
    private static final Pattern NUMBERED = Pattern.compile("([^_-]+)[_-]+\\p{L}.*");

    Mark(String... spellings) {
        this(List.of(spellings));
    }

    /** How the tool shows it. */
    String shown() {
        return spellings.get(0);
    }

    /** Whether it is written so; numbers count as numbers. */
    boolean is(String text) {
        return spellings.stream().anyMatch(spelling -> isSame(spelling, text));
    }

    /** Whether what stands before its description, or before that of the text, is the same. */
    boolean isNumberedAs(String text) {
        return spellings.stream().anyMatch(spelling -> isSame(number(spelling), number(text)));
    }

    private static boolean isSame(String one, String other) {
        // Flyway writes 1.1 of what its file calls 1_1
        return NaturalOrder.INSTANCE.compare(one.replace('_', '.'), other.replace('_', '.')) == 0;
    }

    private static String number(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) : text;
    }

    @Override
    public String toString() {
        return shown();
    }
}
