package io.authdb.engine.testing;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.verify.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

    /** What verifications have made and not dropped. */
    public static List<String> databases() throws SQLException {
        String query = "select datname from pg_catalog.pg_database where datname like 'authdb\\_%'"
                + " union all select rolname from pg_catalog.pg_roles where rolname like 'authdb\\_%'";
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        new TestScratchServer().superuser("postgres").open();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
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
