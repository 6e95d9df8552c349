package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that a regular expression matches, for the kind that checks of columns are made of: characters, classes,
 * groups, alternatives and counts. Of any other it makes a text that may not match, which the server then finds out.
 */
final class PatternText {

    private static final String WORD = "abcdefghijklmnopqrstuvwxyz";

    private final String pattern;
    private final int variant;
    private int at;

    /** The text number {@code variant}: other characters where the expression leaves a choice. */
    PatternText(String pattern, int variant) {
        this.pattern = pattern;
        this.variant = variant;
    }

    String text() {
        String text = alternatives();
        return at < pattern.length() ? "" : text;
    }

    private String alternatives() {
        List<String> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            alternatives.add(sequence());
        }
        return alternatives.get(variant % alternatives.size());
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            String atom = atom();
            int end = at;
            int times = times();
            text.append(atom.repeat(Math.min(times, 1)));
            int after = at;
            for (int i = 1; i < times; i++) {
                at = start;
                text.append(atom());
            }
            at = Math.max(after, end);
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> one(WORD);
            case '[' -> one(characters());
            case '(' -> group();
            case '\\' -> escaped();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        }
        String text = alternatives();
        at++;
        return text;
    }

    private String escaped() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return switch (c) {
            case 'd' -> one("1234567890");
            case 'w' -> one(WORD);
            case 's' -> " ";
            case 'A', 'Z', 'm', 'M', 'y' -> "";
            default -> String.valueOf(c);
        };
    }

    private String one(String characters) {
        return characters.isEmpty() ? "" : String.valueOf(characters.charAt(variant % characters.length()));
    }

    /** The characters of a class in brackets. */
    private String characters() {
        boolean not = at < pattern.length() && pattern.charAt(at) == '^';
        at += not ? 1 : 0;
        StringBuilder members = new StringBuilder();
        for (boolean first = true; at < pattern.length() && (first || pattern.charAt(at) != ']'); first = false) {
            if (pattern.startsWith("[:", at)) {
                members.append(named());
            } else {
                range(members);
            }
        }
        at++;
        return not ? without(members.toString()) : members.toString();
    }

    private void range(StringBuilder members) {
        char from = member();
        if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
            at++;
            char to = member();
            for (int c = from; c <= to; c++) {
                members.append((char) c);
            }
        } else {
            members.append(from);
        }
    }

    private char member() {
        if (pattern.charAt(at) == '\\' && at + 1 < pattern.length()) {
            at++;
            String text = escaped();
            return text.isEmpty() ? 'a' : text.charAt(0);
        }
        return pattern.charAt(at++);
    }

    private String named() {
        int end = pattern.indexOf(":]", at);
        String name = end < 0 ? "" : pattern.substring(at + 2, end);
        at = end < 0 ? pattern.length() : end + 2;
        return switch (name) {
            case "digit", "xdigit" -> "1234567890";
            case "upper" -> "ABCDEFGHIJ";
            case "space", "blank" -> " ";
            case "punct" -> "-!,.";
            default -> WORD;
        };
    }

    private static String without(String members) {
        StringBuilder others = new StringBuilder();
        for (char c : (WORD + "0123456789-").toCharArray()) {
            if (members.indexOf(c) < 0) {
                others.append(c);
            }
        }
        return others.toString();
    }

    /** How often the quantifier here wants its atom: seldom more than it must. */
    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times =
                switch (pattern.charAt(at)) {
                    case '?', '*' -> 0;
                    case '+' -> 1;
                    case '{' -> -1;
                    default -> -2;
                };
        if (times == -2) {
            return 1;
        }
        if (times == -1) {
            return counted();
        }
        at++;
        return times;
    }

    private int counted() {
        int end = pattern.indexOf('}', at);
        String least = end < 0 ? "" : pattern.substring(at + 1, end).split(",", -1)[0];
        at = end < 0 ? pattern.length() : end + 1;
        return least.matches("\\d{1,3}") ? Integer.parseInt(least) : 1;
    }
}
