package io.authdb.it.chaos;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a migration class. */
final class MadeSource {

    private static final String CLASS = """
            package made;

            import io.authdb.*;
            import java.sql.*;

            @Migration(value = "%1$s", description = "step %1$s", transactional = %2$s)
            %3$s
            class M%1$s {
            %4$s
                private static void send(Connection db, String... all) throws SQLException {
                    try (Statement statement = db.createStatement()) {
                        for (String sql : all) {
                            statement.execute(sql);
                        }
                    }
                }
            }
            """;

    private MadeSource() {}

    static String of(MadeStep step) {
        String methods = method("Upgrade", "up", step.up())
                + (step.reversible() ? method("Downgrade", "down", step.down()) : "");
        String irreversible = step.reversible() ? "" : "@Irreversible(reason = \"Made so\")";
        return CLASS.formatted(step.id(), step.transactional(), irreversible, methods);
    }

    private static String method(String annotation, String name, List<String> statements) {
        return "@" + annotation + " void " + name + "(Connection db) throws Exception { send(db, "
                + statements.stream().map(MadeSource::literal).collect(Collectors.joining(", ")) + "); }\n";
    }

    private static String literal(String sql) {
        return '"' + sql.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
