package io.authdb.it.corpora;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement of a file.
 *
 * @param text as it is written, from its first token to its last
 * @param tokens of the text
 * @param copied the rows that follow a COPY FROM stdin
 */
record ScriptStatement(String text, List<SqlToken> tokens, Optional<String> copied) {

    ScriptStatement {
        tokens = List.copyOf(tokens);
    }

    static ScriptStatement of(String text, Optional<String> copied) {
        return new ScriptStatement(text, SqlScanner.all(text), copied);
    }

    /** The token at a place in upper case, to compare with a keyword; empty past the end. */
    String keyword(int index) {
        return index < tokens.size() ? tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
    }

    boolean startsWith(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!keyword(i).equals(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where a keyword stands for the first time; negative if nowhere. */
    int indexOf(String keyword) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(keyword)) {
                return i;
            }
        }
        return -1;
    }

    /** The same with other text in the place of one token. */
    ScriptStatement replacing(int index, String with) {
        SqlToken token = tokens.get(index);
        return of(text.substring(0, token.start()) + with + text.substring(token.end()), copied);
    }

    /** Whether it begins or ends a transaction. */
    boolean controlsTransaction() {
        return switch (keyword(0)) {
            case "BEGIN", "START", "COMMIT", "END", "ABORT" -> true;
            case "ROLLBACK" -> !keyword(1).equals("TO") && !keyword(2).equals("TO");
            case "PREPARE" -> keyword(1).equals("TRANSACTION");
            default -> false;
        };
    }

    /** Whether rows follow it that are no SQL. */
    static boolean copiesFromStdin(List<SqlToken> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).is("COPY")) {
            return false;
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("FROM") && tokens.get(i + 1).is("STDIN")) {
                return true;
            }
        }
        return false;
    }
}
