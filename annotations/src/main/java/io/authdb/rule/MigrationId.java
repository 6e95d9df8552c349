package io.authdb.rule;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the id of a migration is written. */
public final class MigrationId {

    /**
     * A letter or digit of ASCII, then letters, digits, dots, underscores and hyphens: safe in file names and shells. The
     * words {@code base} and {@code head} are the ends of every chain.
     */
    public static final Pattern PATTERN = Pattern.compile("(?!(?:base|head)\\z)[0-9A-Za-z][0-9A-Za-z._-]*");

    private MigrationId() {}

    /**
     * Whether a text can be an id.
     *
     * @param text any text
     * @return {@code true} if it matches {@link #PATTERN}
     */
    public static boolean isWellFormed(String text) {
        // by hand: a thousand ids are read at each start, and the expression takes longer than all else of them
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i), i == 0)) {
                return false;
            }
        }
        return !text.isEmpty() && !text.equals("base") && !text.equals("head");
    }

    private static boolean isAllowed(char c, boolean first) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (!first && (c == '.' || c == '_' || c == '-'));
    }

    /** The text as people can see all of it: what has no picture, or breaks the line, as its number. */
    static String shown(String text) {
        return text.codePoints()
                .mapToObj(c -> isVisible(c) ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED;
    }
}
