package io.authdb.engine.revision;

import java.util.Locale;

/** A description as one lower-case word, so that a revision has one spelling wherever a person reads it. */
public final class Slug {

    private Slug() {}

    /** {@code delete-orphan-tasks} of {@code Delete orphan tasks}. */
    public static String of(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean apart = false;
        int character;
        for (int i = 0; i < lower.length(); i += Character.charCount(character)) {
            character = lower.codePointAt(i);
            if (isLetterOrNumber(character)) {
                slug.append(apart && !slug.isEmpty() ? "-" : "").appendCodePoint(character);
                apart = false;
            } else {
                apart = true;
            }
        }
        return slug.toString();
    }

    private static boolean isLetterOrNumber(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }
}
