package io.authdb.engine.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word and any text, on one line. Indentation is for people.
 *
 * <p>An index of a thousand migrations is read at each start, when nothing is compiled yet: thus no regular expression is
 * asked of each line.
 *
 * @param number the number of its line, counted from 1; 0 if it is not in a text yet
 * @param key the word
 * @param value the text
 */
record KeyedLine(int number, String key, String value) {

    private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

    static KeyedLine of(String key, String value) {
        return new KeyedLine(0, key, value);
    }

    /** The line, indented by so many steps. */
    String text(int indent) {
        return "  ".repeat(indent) + key + (value.isEmpty() ? "" : " " + Escapes.escape(value)) + "\n";
    }

    /** All lines that are neither empty nor a comment. */
    static List<KeyedLine> parse(String text) throws MalformedLineException {
        List<KeyedLine> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            // not String.lines(): it also ends a line at a lone carriage return, where Git and editors do not
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String content = text.substring(start, end).strip();
            number++;
            if (!content.isEmpty() && content.charAt(0) != '#') {
                lines.add(parse(number, content));
            }
            start = end + 1;
        }
        return lines;
    }

    private static KeyedLine parse(int number, String content) throws MalformedLineException {
        int space = content.indexOf(' ');
        String key = space < 0 ? content : content.substring(0, space);
        if (!isKey(key)) {
            throw CONFLICT.matcher(content).matches()
                    ? MalformedLineException.conflictAt(number)
                    : MalformedLineException.at(number, "a line begins with a word in lower-case letters");
        }
        try {
            return new KeyedLine(number, key, space < 0 ? "" : Escapes.unescape(content.substring(space + 1)));
        } catch (IllegalArgumentException e) {
            throw MalformedLineException.at(number, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isKey(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
