package io.authdb.engine.schema;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database with a log of what is touched, on which steps run and are looked at as a proof does. One serves all cases,
 * as each is wiped away after the other.
 */
final class ScratchDatabase implements AutoCloseable {

    /** A superuser who owns what he makes, unlike the one who owns the server. */
    static final String CHIEF = "chief";

    private static final Scope SCOPE = new Scope(SchemaName.PUBLIC, Set.of("authdb"));

    private final Connection observer;
    private final Map<String, Connection> roles = new HashMap<>();
    private final TestDatabase database;
    private final Catalog catalog;
    private final TouchLog log;

    ScratchDatabase() throws SQLException {
        Roles.make();
        database = TestServer.freshDatabase();
        observer = as("postgres");
        catalog = new Catalog(observer, SCOPE);
        log = new TouchLog(observer);
        log.install();
    }

    Catalog catalog() {
        return catalog;
    }

    TouchLog log() {
        return log;
    }

    /** Runs statements in one transaction of a role; what they touched, or everything if they refuse one. */
    Touched step(String role, String sql) throws SQLException {
        Connection steps = as(role);
        if (sql.contains("-- alone")) {
            execute(steps, sql);
            log.drain();
            return Touched.EVERYTHING;
        }
        steps.setAutoCommit(false);
        execute(steps, sql);
        List<Long> locked = locked(steps);
        steps.commit();
        steps.setAutoCommit(true);
        return log.drain().with(locked);
    }

    /** Drops all that is anybody's. */
    void wipe() throws SQLException {
        execute(observer, "drop owned by " + CHIEF + ", app, auditor, " + TestServer.USERNAME + " cascade");
        log.drain();
    }

    Connection as(String role) throws SQLException {
        Connection connection = roles.get(role);
        if (connection == null) {
            connection = new TestDatabase(database.port(), database.name(), role, role).connect();
            roles.put(role, connection);
        }
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> locked(Connection steps) throws SQLException {
        String query = "select relation::bigint from pg_locks where pid = pg_backend_pid() and relation >= 16384"
                + " and mode in ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',"
                + " 'AccessExclusiveLock')";
        try (Statement statement = steps.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Long> oids = new ArrayList<>();
            while (rows.next()) {
                oids.add(rows.getLong(1));
            }
            return oids;
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : roles.values()) {
            connection.close();
        }
    }

    /** Made once for the server. */
    private static final class Roles {

        static void make() {}

        static {
            TestServer.asSuperuser("create role app");
            TestServer.asSuperuser("create role auditor");
            TestServer.asSuperuser("create role " + CHIEF + " superuser login password '" + CHIEF + "'");
            TestServer.asSuperuser("grant app to " + TestServer.USERNAME);
        }
    }
}
