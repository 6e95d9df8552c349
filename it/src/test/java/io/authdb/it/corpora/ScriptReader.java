package io.authdb.it.corpora;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a file apart as psql does: a semicolon in parentheses (CREATE RULE) or in the BEGIN ATOMIC body of a routine ends no
 * statement, a backslash begins a command of psql's own, and what follows COPY FROM stdin is rows.
 */
final class ScriptReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringBuilder sql;
    private final SqlScanner scanner;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<SqlToken> open = new ArrayList<>();
    private int parentheses;
    private int bodies;

    ScriptReader(String text) {
        this.sql = new StringBuilder(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
        this.scanner = new SqlScanner(sql);
    }

    Script read() {
        Optional<SqlToken> token = scanner.next();
        while (token.isPresent()) {
            accept(token.orElseThrow());
            token = scanner.next();
        }
        finish();
        return new Script(statements, notes);
    }

    private void accept(SqlToken token) {
        if (token.is("\\")) {
            leaveOutCommand(token.start());
        } else if (token.is(";") && parentheses == 0 && bodies == 0) {
            finish();
        } else {
            open.add(token);
            nest(token);
        }
    }

    private void nest(SqlToken token) {
        if (token.is("(")) {
            parentheses++;
        } else if (token.is(")")) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (parentheses == 0 && createsRoutine()) {
            boolean opens = token.is("BEGIN") || (token.is("CASE") && bodies > 0);
            bodies += opens ? 1 : token.is("END") && bodies > 0 ? -1 : 0;
        }
    }

    private boolean createsRoutine() {
        int kind = open.size() > 2 && open.get(1).is("OR") ? 3 : 1;
        return open.get(0).is("CREATE")
                && open.size() > kind
                && (open.get(kind).is("FUNCTION") || open.get(kind).is("PROCEDURE"));
    }

    /** Blanks a command of psql, so that all positions stay; {@code \g} and its kin end a statement as well. */
    private void leaveOutCommand(int start) {
        int end = scanner.endOfLine(start);
        String command = sql.substring(start, end);
        notes.add("psql's own command left out: " + command.strip());
        for (int i = start; i < end; i++) {
            sql.setCharAt(i, ' ');
        }
        if (command.startsWith("\\g")) {
            finish();
        }
        scanner.moveTo(end);
    }

    private void finish() {
        if (!open.isEmpty()) {
            String text =
                    sql.substring(open.get(0).start(), open.get(open.size() - 1).end());
            Optional<String> copied = ScriptStatement.copiesFromStdin(open) ? Optional.of(copied()) : Optional.empty();
            statements.add(ScriptStatement.of(text, copied));
        }
        open.clear();
        parentheses = 0;
        bodies = 0;
    }

    /** The lines from the next one on to the one that is {@code \.} only. */
    private String copied() {
        int last = open.get(open.size() - 1).end();
        int start = lineAfter(last);
        int line = start;
        while (line < sql.length()) {
            if (sql.substring(line, scanner.endOfLine(line)).equals("\\.")) {
                scanner.moveTo(lineAfter(line));
                return sql.substring(start, line);
            }
            line = lineAfter(line);
        }
        scanner.moveTo(sql.length());
        String rest = sql.substring(start);
        return rest.isEmpty() || rest.endsWith("\n") ? rest : rest + "\n";
    }

    private int lineAfter(int from) {
        int newline = sql.indexOf("\n", from);
        return newline < 0 ? sql.length() : newline + 1;
    }
}
