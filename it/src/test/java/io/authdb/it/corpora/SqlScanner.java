package io.authdb.it.corpora;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds tokens and where they stand. Not the engine's own lexer, which keeps no positions: the text has to be sent as its
 * author wrote it, and one judge should not decide what the other gets to see.
 */
final class SqlScanner {

    private static final char NOTHING = '\0';

    private final CharSequence sql;
    private int at;

    SqlScanner(CharSequence sql) {
        this.sql = sql;
    }

    static List<SqlToken> all(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        List<SqlToken> tokens = new ArrayList<>();
        Optional<SqlToken> token = scanner.next();
        while (token.isPresent()) {
            tokens.add(token.orElseThrow());
            token = scanner.next();
        }
        return tokens;
    }

    /** The next token; empty at the end. White space and comments are passed over. */
    Optional<SqlToken> next() {
        while (at < sql.length()) {
            if (isBlank(peek(at))) {
                at++;
            } else if (peek(at) == '-' && peek(at + 1) == '-') {
                at = endOfLine(at);
            } else if (peek(at) == '/' && peek(at + 1) == '*') {
                at = endOfComment(at);
            } else {
                int start = at;
                at = end(start);
                return Optional.of(
                        new SqlToken(start, at, sql.subSequence(start, at).toString()));
            }
        }
        return Optional.empty();
    }

    /** Goes on from here. */
    void moveTo(int position) {
        at = position;
    }

    /** The end of the line that a position is in, without what ends it. */
    int endOfLine(int from) {
        int end = from;
        while (end < sql.length() && peek(end) != '\n' && peek(end) != '\r') {
            end++;
        }
        return end;
    }

    private int end(int from) {
        char first = peek(from);
        if (first == '\'' || first == '"') {
            return quoted(from, false);
        } else if (first == '$') {
            return dollarQuoted(from);
        } else if (isWordStart(first)) {
            return word(from);
        }
        return from + 1;
    }

    /** From the opening quote to past the closing one; what is never closed ends with the text. */
    private int quoted(int from, boolean backslashEscapes) {
        char quote = peek(from);
        for (int i = from + 1; i < sql.length(); i++) {
            char c = peek(i);
            if ((backslashEscapes && c == '\\') || (c == quote && peek(i + 1) == quote)) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    private int dollarQuoted(int from) {
        int end = from + 1;
        while (isWordPart(peek(end)) && peek(end) != '$') {
            end++;
        }
        if (peek(end) != '$' || isDigit(peek(from + 1))) {
            return from + 1;
        }
        String delimiter = sql.subSequence(from, end + 1).toString();
        for (int i = end + 1; i + delimiter.length() <= sql.length(); i++) {
            if (peek(i) == '$' && delimiter.contentEquals(sql.subSequence(i, i + delimiter.length()))) {
                return i + delimiter.length();
            }
        }
        return sql.length();
    }

    private int word(int from) {
        boolean escapes = (peek(from) == 'e' || peek(from) == 'E') && peek(from + 1) == '\'';
        if (escapes) {
            return quoted(from + 1, true);
        }
        int end = from;
        while (isWordPart(peek(end))) {
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

    private char peek(int i) {
        return i < sql.length() ? sql.charAt(i) : NOTHING;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
