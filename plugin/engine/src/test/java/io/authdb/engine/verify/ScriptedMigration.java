package io.authdb.engine.verify;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** One class for any migration: what it sends is what the script of its thread says at that moment. */
final class ScriptedMigration {

    /** The thread that runs migrations is started by the one that sets this. */
    private static final InheritableThreadLocal<Script> CURRENT = new InheritableThreadLocal<>();

    void up(Connection connection) throws SQLException {
        send(connection, CURRENT.get().up);
    }

    void down(Connection connection) throws SQLException {
        send(connection, CURRENT.get().down);
    }

    private static void send(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The script of this thread and of those it starts. */
    static Script script() {
        Script script = new Script();
        CURRENT.set(script);
        return script;
    }

    static Revision revision(String id, Reversibility reversibility) {
        MigrationMethod down = new MigrationMethod("down", Connection.class.getName(), false);
        return new Revision(
                new RevisionId(id),
                "scripted",
                ScriptedMigration.class.getName(),
                true,
                reversibility,
                new Revision.Methods(
                        new MigrationMethod("up", Connection.class.getName(), false),
                        reversibility.reversible() ? Optional.of(down) : Optional.empty(),
                        List.of(),
                        List.of()));
    }

    /** What the next upgrade and the next downgrade send. */
    static final class Script {
        private volatile List<String> up = List.of();
        private volatile List<String> down = List.of();

        void up(List<String> statements) {
            up = statements;
        }

        void down(List<String> statements) {
            down = statements;
        }
    }
}
