package io.authdb.it.corpora;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of a file of SQL.
 *
 * @param statements in their order
 * @param notes what was left out of the file, for people
 */
record Script(List<ScriptStatement> statements, List<String> notes) {

    static final Script EMPTY = new Script(List.of(), List.of());

    Script {
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    static Script of(String sql) {
        return new ScriptReader(sql).read();
    }

    /** A text from which {@link #of} makes the same statements. */
    String text() {
        return statements.stream().map(Script::text).collect(Collectors.joining());
    }

    private static String text(ScriptStatement statement) {
        return statement.text() + ";\n"
                + statement.copied().map(rows -> rows + "\\.\n").orElse("");
    }
}
