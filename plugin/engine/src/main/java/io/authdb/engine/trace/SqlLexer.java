package io.authdb.engine.trace;

import static io.authdb.engine.trace.SqlCharacters.NOTHING;
import static io.authdb.engine.trace.SqlCharacters.isBlank;
import static io.authdb.engine.trace.SqlCharacters.isDigit;
import static io.authdb.engine.trace.SqlCharacters.isLetter;
import static io.authdb.engine.trace.SqlCharacters.isOperator;
import static io.authdb.engine.trace.SqlCharacters.isPair;
import static io.authdb.engine.trace.SqlCharacters.isWordPart;
import static io.authdb.engine.trace.SqlCharacters.isWordStart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The tokens of a text, as PostgreSQL's own scanner ({@code scan.l}) finds them with {@code standard_conforming_strings}
 * on. White space and comments separate tokens and are no tokens. What is never closed extends to the end of the text:
 * PostgreSQL refuses it anyway.
 */
final class SqlLexer {
    private final String sql;
    /** Whether a single question mark is a JDBC placeholder, and only {@code ??} part of an operator. */
    private final boolean placeholders;

    private int at;
    /** Whether the token before is E'...': a string that continues it on the next line has escapes as well. */
    private boolean escapes;

    SqlLexer(String sql, boolean placeholders) {
        this.sql = sql;
        this.placeholders = placeholders;
    }

    List<String> tokens() {
        var tokens = new ArrayList<String>();
        while (!atEndAfterBlank()) {
            tokens.add(next());
        }
        return tokens;
    }

    /** The tokens, with one space wherever there was any white space or comment between two. */
    String compact() {
        var text = new StringBuilder();
        int end = 0;
        while (!atEndAfterBlank()) {
            text.append(at > end && end > 0 ? " " : "").append(next());
            end = at;
        }
        return text.toString();
    }

    /** The text with each token changed, which is told of the one before; all between them stays. */
    String changed(BinaryOperator<String> change) {
        var text = new StringBuilder();
        String before = "";
        int end = 0;
        while (!atEndAfterBlank()) {
            text.append(sql, end, at);
            String token = next();
            text.append(change.apply(before, token));
            before = token;
            end = at;
        }
        return text.append(sql, end, sql.length()).toString();
    }

    private String next() {
        int start = at;
        at = end(start);
        escapes = isEscapeString(start) || (escapes && sql.charAt(start) == '\'');
        return sql.substring(start, at);
    }

    private boolean atEndAfterBlank() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if ((c == '-' || c == '/') && isComment(at)) {
                at = peek(at) == '-' ? endOfLine(at) : endOfComment(at);
            } else {
                return false;
            }
        }
        return true;
    }

    private int end(int from) {
        char first = sql.charAt(from);
        if (first == '\'' || first == '"') {
            return quoted(from, escapes && first == '\'');
        } else if (first == '$') {
            return dollar(from);
        } else if (isDigit(first) || (first == '.' && isDigit(peek(from + 1)))) {
            return number(from);
        } else if (isWordStart(first)) {
            return word(from);
        } else if (isOperator(first)) {
            return operator(from);
        }
        return from + (isPair(first, peek(from + 1)) ? 2 : 1);
    }

    /** From the opening quote to past the closing one; a doubled quote does not close. */
    private int quoted(int from, boolean backslash) {
        char quote = sql.charAt(from);
        for (int i = from + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if ((backslash && c == '\\') || (c == quote && peek(i + 1) == quote)) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    private int dollar(int from) {
        int end = from + 1;
        if (isDigit(peek(end))) {
            return digits(end);
        }
        while (isWordPart(peek(end)) && peek(end) != '$') {
            end++;
        }
        if (peek(end) != '$') {
            return from + 1;
        }
        String delimiter = sql.substring(from, end + 1);
        int close = sql.indexOf(delimiter, end + 1);
        return close < 0 ? sql.length() : close + delimiter.length();
    }

    private int number(int from) {
        if (peek(from) == '0' && isLetter(peek(from + 1)) && "xXoObB".indexOf(peek(from + 1)) >= 0) {
            return wordPart(from);
        }
        int end = digits(from);
        if (peek(end) == '.' && peek(end + 1) != '.') {
            end = digits(end + 1);
        }
        return exponent(end);
    }

    private int exponent(int from) {
        if (peek(from) != 'e' && peek(from) != 'E') {
            return from;
        }
        int digits = peek(from + 1) == '+' || peek(from + 1) == '-' ? from + 2 : from + 1;
        return isDigit(peek(digits)) ? digits(digits) : from;
    }

    /** A keyword or identifier, or the string whose prefix it is: E'', B'', X'', N'', U&amp;'' and U&amp;"". */
    private int word(int from) {
        char second = peek(from + 1);
        if (second == '\'' && "eEbBxXnN".indexOf(peek(from)) >= 0) {
            return quoted(from + 1, isEscapeString(from));
        }
        boolean unicode = second == '&' && "uU".indexOf(peek(from)) >= 0;
        if (unicode && (peek(from + 2) == '\'' || peek(from + 2) == '"')) {
            return quoted(from + 2, false);
        }
        return wordPart(from);
    }

    private int operator(int from) {
        if (isPlaceholder(from)) {
            return from + 1;
        }
        int end = from;
        while (isOperator(peek(end)) && !isComment(end) && !isPlaceholder(end)) {
            end += placeholders && peek(end) == '?' ? 2 : 1;
        }
        return keepsSigns(from, end) ? end : withoutTrailingSigns(from, end);
    }

    private boolean keepsSigns(int from, int end) {
        for (int i = from; i < end; i++) {
            if (SqlCharacters.keepsSigns(sql.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int withoutTrailingSigns(int from, int end) {
        int last = end - 1;
        while (last > from && (peek(last) == '+' || peek(last) == '-')) {
            last--;
        }
        return last + 1;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < sql.length() && peek(end) != '\n' && peek(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfComment(int from) {
        int depth = 0;
        for (int i = from; i < sql.length(); i++) {
            if (peek(i) == '/' && peek(i + 1) == '*') {
                depth++;
                i++;
            } else if (peek(i) == '*' && peek(i + 1) == '/') {
                depth--;
                i++;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return sql.length();
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(peek(end)) || (end > from && peek(end) == '_')) {
            end++;
        }
        return end;
    }

    private int wordPart(int from) {
        int end = from;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isComment(int i) {
        char first = peek(i);
        return first == '-' ? peek(i + 1) == '-' : first == '/' && peek(i + 1) == '*';
    }

    private boolean isEscapeString(int i) {
        return (peek(i) == 'e' || peek(i) == 'E') && peek(i + 1) == '\'';
    }

    private boolean isPlaceholder(int i) {
        return placeholders && peek(i) == '?' && peek(i + 1) != '?';
    }

    private char peek(int i) {
        return i < sql.length() ? sql.charAt(i) : NOTHING;
    }
}
