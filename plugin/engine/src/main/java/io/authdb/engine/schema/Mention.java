package io.authdb.engine.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simple names of an object or a part, any of which to look for in what a person wrote. */
record Mention(List<String> names) {

    private static final Pattern CAST = Pattern.compile("cast \\((.*) as (.*)\\)");

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
        return matcher.matches()
                ? Optional.of(new Mention(List.of(unquoted(matcher.group("name")))))
                : Optional.empty();
    }

    /** Of an object: a cast has no name, but those of its types. */
    static Mention named(String object) {
        Matcher cast = CAST.matcher(object);
        if (cast.matches()) {
            return new Mention(List.of(simple(cast.group(1)), simple(cast.group(2))));
        }
        return of(object).orElseThrow(() -> new IllegalArgumentException(object));
    }

    /** Whether one occurs as a whole word. */
    boolean isIn(String text) {
        return names.stream().anyMatch(name -> isIn(text, name));
    }

    private static boolean isIn(String text, String name) {
        Matcher matcher = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
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

    private static String simple(String type) {
        return of("type " + type).map(mention -> mention.names().get(0)).orElse(type);
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
