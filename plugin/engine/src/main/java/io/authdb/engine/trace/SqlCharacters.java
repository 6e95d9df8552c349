package io.authdb.engine.trace;

/** The classes of characters that PostgreSQL's scanner tells apart. */
final class SqlCharacters {
    /** Stands for the character past the end of a text; in no class. */
    static final char NOTHING = '\0';

    private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";
    private static final String KEEPS_SIGNS = "~!@#^&|`?%";

    private SqlCharacters() {}

    static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isOperator(char c) {
        return OPERATOR.indexOf(c) >= 0;
    }

    /** An operator that contains one of these may end in a sign; any other gives its trailing signs back. */
    static boolean keepsSigns(char c) {
        return KEEPS_SIGNS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Every character outside ASCII is a letter to PostgreSQL, the no-break space included. */
    static boolean isWordStart(char c) {
        return isLetter(c) || c == '_' || c >= 0x80;
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    /** What is one token although neither character is part of an operator. */
    static boolean isPair(char first, char second) {
        return first == ':' ? second == ':' || second == '=' : first == '.' && second == '.';
    }
}
