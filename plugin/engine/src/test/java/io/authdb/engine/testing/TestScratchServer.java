package io.authdb.engine.testing;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.verify.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;

/** The {@link TestServer} as one on which databases may come and go. */
public record TestScratchServer() implements ScratchServer {

    @Override
    public Connections superuser(String database) {
        return role(database, "postgres", "");
    }

    @Override
    public Connections role(String database, String role, String password) {
        return new TestConnections(new TestDatabase(TestServer.port(), database, role, password));
    }

    private record TestConnections(TestDatabase database) implements Connections {

        @Override
        public Connection open() throws SQLException {
            return database.connect();
        }

        @Override
        public String name() {
            return database.name();
        }

        @Override
        public boolean pooled() {
            return false;
        }
    }
}
