package io.authdb.engine.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements of a text as psql does: a semicolon within parentheses (CREATE RULE) or within the BEGIN ATOMIC
 * body of a function does not end a statement. Empty statements are none.
 */
final class StatementSplitter {
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int parentheses;
    /** How many END the body of a function still needs: its own and that of each CASE within. */
    private int bodies;

    static List<SqlStatement> split(List<String> tokens) {
        var splitter = new StatementSplitter();
        for (String token : tokens) {
            splitter.accept(token);
        }
        splitter.finish();
        return List.copyOf(splitter.statements);
    }

    private void accept(String token) {
        char only = token.length() == 1 ? token.charAt(0) : SqlCharacters.NOTHING;
        if (only == ';' && parentheses == 0 && bodies == 0) {
            finish();
            return;
        }
        if (only == '(') {
            parentheses++;
        } else if (only == ')') {
            parentheses = Math.max(0, parentheses - 1);
        } else if (bodies > 0) {
            bodies += withinBody(token);
        } else if (token.equalsIgnoreCase("ATOMIC") && isBodyStart()) {
            bodies++;
        }
        open.add(token);
    }

    private int withinBody(String token) {
        if (token.equalsIgnoreCase("CASE")) {
            return isKeyword() ? 1 : 0;
        }
        return token.equalsIgnoreCase("END") && isKeyword() ? -1 : 0;
    }

    private boolean isBodyStart() {
        return parentheses == 0 && follows("BEGIN") && open.get(0).equalsIgnoreCase("CREATE");
    }

    /** After AS any keyword is a plain label. */
    private boolean isKeyword() {
        return !follows("AS");
    }

    private boolean follows(String keyword) {
        return !open.isEmpty() && open.get(open.size() - 1).equalsIgnoreCase(keyword);
    }

    private void finish() {
        if (!open.isEmpty()) {
            statements.add(new SqlStatement(open));
        }
        open.clear();
        parentheses = 0;
        bodies = 0;
    }
}
