package io.authdb.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a downgrade in as many ways as there are single mistakes in it. */
final class Mutation {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$\\w*\\$|[A-Za-z_]\\w*|\\d+(?:\\.\\d+)?|[<>=!~+*/|&@#%^-]+|\\s+|.",
            Pattern.DOTALL);

    private static final Pattern WHERE = Pattern.compile("(?i)\\swhere\\s.*", Pattern.DOTALL);

    private final List<String> down;
    private final Set<String> keywords;
    private final Map<List<String>, Mutant> mutants = new LinkedHashMap<>();

    /** @param keywords words that name no object */
    Mutation(List<String> down, Set<String> keywords) {
        this.down = down;
        this.keywords = keywords;
    }

    /** Each differs from the others and from what is right. */
    List<Mutant> mutants() {
        for (int i = 0; i < down.size(); i++) {
            dropped(i);
            swapped(i);
            replacePhrases(i);
            replaceTokens(i);
            replaceGroups(i);
        }
        mutants.remove(down);
        return List.copyOf(mutants.values());
    }

    private void dropped(int at) {
        List<String> all = new ArrayList<>(down);
        all.remove(at);
        add("statement", "dropped", down.get(at), all);
    }

    private void swapped(int at) {
        if (at + 1 < down.size()) {
            List<String> all = new ArrayList<>(down);
            all.set(at, down.get(at + 1));
            all.set(at + 1, down.get(at));
            add("order", "swapped with the next", down.get(at), all);
        }
    }

    private void replacePhrases(int at) {
        String sql = down.get(at);
        Matcher where = WHERE.matcher(sql);
        if (where.find()) {
            changed(at, "where", "without where", sql.substring(0, where.start()));
        }
        for (Phrase phrase : Phrase.ALL) {
            Matcher found = phrase.pattern().matcher(sql);
            while (found.find()) {
                changed(
                        at,
                        "keyword",
                        phrase.words() + " -> " + phrase.instead(),
                        sql.substring(0, found.start()) + phrase.instead() + sql.substring(found.end()));
            }
        }
    }

    private void replaceTokens(int at) {
        String sql = down.get(at);
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String text = token.group();
            for (String other : others(text)) {
                String operator = operator(text);
                changed(
                        at,
                        operator,
                        text + " -> " + other,
                        sql.substring(0, token.start()) + other + sql.substring(token.end()));
            }
        }
    }

    private static String operator(String token) {
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return "number";
        } else if (first == '\'') {
            return "literal";
        }
        return Character.isLetter(first) || first == '"' || first == '_' ? "identifier" : "operator";
    }

    private List<String> others(String token) {
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return List.of(next(token));
        } else if (first == '\'') {
            return List.of(otherLiteral(token));
        } else if (first == '"') {
            return List.of("\"" + token.substring(1, token.length() - 1) + "2\"");
        } else if (Character.isLetter(first) || first == '_') {
            return keywords.contains(token.toLowerCase(Locale.ROOT)) ? List.of() : List.of(token + "2");
        }
        return Phrase.OPERATORS.getOrDefault(token, List.of());
    }

    private static String next(String digits) {
        char last = digits.charAt(digits.length() - 1);
        return digits.substring(0, digits.length() - 1) + (last == '9' ? '8' : (char) (last + 1));
    }

    /** Another one that is as likely to be of the type. */
    private static String otherLiteral(String literal) {
        String text = literal.substring(1, literal.length() - 1);
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return "'" + (number ? next(text) : text + "x") + "'";
    }

    private void replaceGroups(int at) {
        String sql = down.get(at);
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) == '(') {
                int end = SqlGroups.end(sql, i);
                String before = sql.substring(0, i);
                String after = sql.substring(end + 1);
                changed(at, "clause", "without " + sql.substring(i, end + 1), before + after);
                changed(
                        at,
                        "clause",
                        "without the clause " + sql.substring(i, end + 1),
                        before.replaceFirst("\\S*\\s*$", "") + after);
                replaceElements(at, before + "(", SqlGroups.elements(sql.substring(i + 1, end)), ")" + after);
            }
        }
        replaceElements(at, "", SqlGroups.elements(sql), "");
    }

    private void replaceElements(int at, String before, List<String> elements, String after) {
        for (int i = 0; i < elements.size() && elements.size() > 1; i++) {
            List<String> fewer = new ArrayList<>(elements);
            String gone = fewer.remove(i);
            if (i > 0 || !before.isEmpty()) {
                changed(
                        at,
                        "element",
                        "without " + gone.strip(),
                        before + String.join(",", fewer).strip() + after);
            }
            if (i + 1 < elements.size() && !before.isEmpty()) {
                List<String> turned = new ArrayList<>(elements);
                turned.set(i, " " + elements.get(i + 1).strip());
                turned.set(i + 1, " " + elements.get(i).strip());
                changed(
                        at,
                        "element",
                        "turned " + gone.strip(),
                        before + String.join(",", turned).strip() + after);
            }
        }
    }

    private void changed(int at, String operator, String change, String sql) {
        List<String> all = new ArrayList<>(down);
        all.set(at, sql);
        add(operator, change.replaceAll("\\s+", " "), sql, all);
    }

    private void add(String operator, String change, String statement, List<String> all) {
        mutants.putIfAbsent(all, new Mutant(operator, change, statement, all));
    }
}
