package io.authdb.rule;

import java.util.regex.Pattern;

/** How the id of a migration is written. */
public final class MigrationId {

    /** A letter or digit of ASCII, then letters, digits, dots, underscores and hyphens: safe in file names and shells. */
    public static final Pattern PATTERN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");

    private MigrationId() {}

    /**
     * Whether a text can be an id.
     *
     * @param text any text
     * @return {@code true} if it matches {@link #PATTERN}
     */
    public static boolean isWellFormed(String text) {
        return PATTERN.matcher(text).matches();
    }
}
