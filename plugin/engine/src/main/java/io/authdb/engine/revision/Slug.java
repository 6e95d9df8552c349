package io.authdb.engine.revision;

import java.util.Locale;

/** A description as one lower-case word, so that a revision has one spelling wherever a person reads it. */
public final class Slug {

    private Slug() {}

    /** {@code delete-orphan-tasks} of {@code Delete orphan tasks}. */
    public static String of(String description) {
        return description
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
