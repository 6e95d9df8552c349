package io.authdb.engine.trace;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text of SQL without the passwords that are written in it: what follows the word {@code PASSWORD}, as in {@code ALTER
 * ROLE} and in options, and what a connection string says. To read and to record, not to send.
 */
final class PasswordMask {

    private static final String MASK = "***";

    /** In the body of a function, which is a string itself. */
    private static final Pattern IN_BODY = Pattern.compile("(?i)(\\bpassword\"?\\s+[eE]?)'(?:[^']|'')*'");

    /** In a connection string, where a quote is doubled or follows a backslash if it stands in a string of SQL. */
    private static final Pattern IN_CONNECTION =
            Pattern.compile("(?i)(\\bpassword\\s*=\\s*)(?:\\\\?''(?:[^'])*''|[^\\s'&\\\\]+)");

    private PasswordMask() {}

    /** The text, the same if there is no password in it. */
    static String over(String sql, boolean placeholders) {
        // most texts never say the word, and are not taken apart
        if (!sql.toLowerCase(Locale.ROOT).contains("password")) {
            return sql;
        }
        return new SqlLexer(sql, placeholders).changed(PasswordMask::masked);
    }

    private static String masked(String before, String token) {
        if (isString(token) && before.replace("\"", "").equalsIgnoreCase("password")) {
            return "'" + MASK + "'";
        } else if (token.startsWith("$") && token.endsWith("$")) {
            return connection(IN_BODY.matcher(token).replaceAll("$1'" + MASK + "'"));
        }
        return isString(token) ? connection(token) : token;
    }

    private static String connection(String text) {
        return IN_CONNECTION.matcher(text).replaceAll("$1" + MASK);
    }

    private static boolean isString(String token) {
        return token.endsWith("'") || (token.startsWith("$") && token.endsWith("$") && token.length() > 1);
    }
}
