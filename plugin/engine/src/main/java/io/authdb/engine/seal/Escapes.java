package io.authdb.engine.seal;

/**
 * Any text on one line that editors, mail and Git leave alone and people can read: what would break the line, what does not
 * show, and what shows in another place than it stands is written as Java writes it, {@code \n} or {@code \u202e}.
 */
final class Escapes {

    private Escapes() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = c == ' ' && (i == 0 || i == text.length() - 1);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(edge || isUnseen(text, i) ? code(c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    /** The text that was escaped; an exception with a sentence if none was. */
    static String unescape(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            // nearly all there is, and an index of a thousand migrations is read at each start
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        int i = 0;
        while (i < escaped.length()) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                text.append(c);
                i++;
            } else if (escaped.startsWith("u", i + 1)) {
                text.append(decoded(escaped, i));
                i += 6;
            } else {
                text.append(single(escaped, i));
                i += 2;
            }
        }
        return text.toString();
    }

    /** Half of a character that does not show is a character that does not show. */
    private static boolean isUnseen(String text, int index) {
        int character = text.codePointAt(
                index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index)) ? index - 1 : index);
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> Character.isSpaceChar(character) && character != ' ';
        };
    }

    private static String code(char c) {
        return String.format("\\u%04x", (int) c);
    }

    private static char decoded(String escaped, int at) {
        String digits = escaped.substring(at + 2, Math.min(at + 6, escaped.length()));
        if (!digits.matches("[0-9a-f]{4}")) {
            throw new IllegalArgumentException("after \\u there are not four digits");
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private static char single(String escaped, int at) {
        char c = at + 1 < escaped.length() ? escaped.charAt(at + 1) : ' ';
        return switch (c) {
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new IllegalArgumentException("a backslash stands before none of \\, n, r, t and u");
        };
    }
}
