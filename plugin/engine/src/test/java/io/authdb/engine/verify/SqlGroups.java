package io.authdb.engine.verify;

import java.util.ArrayList;
import java.util.List;

/** Where parentheses and commas of a statement belong together; what is quoted counts for nothing. */
final class SqlGroups {

    private SqlGroups() {}

    /** The place of the parenthesis that closes the one at a place. */
    static int end(String sql, int open) {
        int depth = 0;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                i = sql.indexOf('\'', i + 1);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no end: " + sql.substring(open));
    }

    /** What stands between commas that are in no parentheses. */
    static List<String> elements(String sql) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                i = sql.indexOf('\'', i + 1);
            } else if (c == '(') {
                i = end(sql, i);
            } else if (c == ',') {
                elements.add(sql.substring(start, i));
                start = i + 1;
            }
        }
        elements.add(sql.substring(start));
        return elements;
    }
}
