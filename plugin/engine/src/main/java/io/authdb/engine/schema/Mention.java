package io.authdb.engine.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simple name of an object or a part, to look for in what a person wrote. */
record Mention(String name) {

    /** A kind in words, then a name that may be qualified and quoted. */
    private static final Pattern NAMED = Pattern.compile("(?:[a-z]+ )+?(?:(?:(?:[^\\s\".(]+|\"(?:[^\"]|\"\")+\")\\.)?"
            + "(?<name>[^\\s\",(a-z][^\\s\",(]*|[a-z_\\x{80}-\\x{10ffff}][\\w$\\x{80}-\\x{10ffff}]*|\"(?:[^\"]|\"\")+\"))"
            + "(?:[(,].*| using .*| on .*| in .*| language .*| \\(.*)?");

    private static final String OWNER = "grant to its owner";

    /** Of a part or an object; empty where its words have no name of its own. */
    static Optional<Mention> of(String words) {
        if (words.endsWith(OWNER)) {
            return words.equals(OWNER) ? Optional.empty() : of(words.substring(0, words.indexOf(", " + OWNER)));
        }
        Matcher matcher = NAMED.matcher(words);
        return matcher.matches() ? Optional.of(new Mention(unquoted(matcher.group("name")))) : Optional.empty();
    }

    /** Of an object, whose words themselves serve where they contain no name, as those of a cast. */
    static Mention named(String object) {
        return of(object).orElseGet(() -> new Mention(object));
    }

    /** Whether it occurs as a whole word. */
    boolean isIn(String text) {
        Pattern word = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher matcher = word.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            if (isApart(text, matcher.start() - 1, name.charAt(0))
                    && isApart(text, matcher.end(), name.charAt(name.length() - 1))) {
                return true;
            }
            from = matcher.start() + 1;
        }
        return false;
    }

    /** Whether the character beside an end of the name is not of its word. */
    private static boolean isApart(String text, int at, char end) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char beside = text.charAt(at);
        return isWordPart(end) ? !isWordPart(beside) : isWordPart(beside) || " \t\n\"'(),;".indexOf(beside) >= 0;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
