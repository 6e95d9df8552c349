package io.authdb.it.corpora;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The SQL beside a generated migration class, which calls this. */
public final class ScriptFile {

    private final Script script;

    private ScriptFile(Script script) {
        this.script = script;
    }

    /** Reads what lies beside a class, in a file of its name with this ending. */
    public static ScriptFile beside(Class<?> migration, String ending) throws IOException {
        String file = migration.getSimpleName() + ending;
        try (InputStream sql = migration.getResourceAsStream(file)) {
            if (sql == null) {
                throw new FileNotFoundException(file);
            }
            return new ScriptFile(Script.of(new String(sql.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** Sends one statement after the other, as it is written. */
    public void run(Connection connection) throws SQLException, IOException {
        for (ScriptStatement statement : script.statements()) {
            if (statement.copied().isPresent()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                statement.text(),
                                new StringReader(statement.copied().orElseThrow()));
            } else {
                execute(connection, statement.text());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // braces are the author's, not JDBC's
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
