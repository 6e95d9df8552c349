package io.authdb.engine.verify;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.history.SchemaName;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The databases and roles of one verification, gone when it ends. Migrations run as an ordinary role, as they will; only
 * authdb itself looks on as superuser.
 */
final class Scratch implements AutoCloseable {

    private static final String MAINTENANCE = "postgres";

    /** In seconds. */
    private static final int PATIENCE = 5;

    private final ScratchServer server;
    private final String version;
    private final String prefix;
    private final String password;
    private final List<String> undo = new CopyOnWriteArrayList<>();
    private Connection administration;

    private Scratch(ScratchServer server, Connection administration) throws SQLException {
        this.server = server;
        this.administration = administration;
        this.version = administration.getMetaData().getDatabaseProductVersion();
        SecureRandom random = new SecureRandom();
        this.prefix = "authdb_" + HexFormat.of().toHexDigits(random.nextInt());
        this.password =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    /** Makes the role that migrates and those that migrations mention. */
    static Scratch open(ScratchServer server, List<String> roles) throws SQLException {
        Scratch scratch = new Scratch(server, server.superuser(MAINTENANCE).open());
        try {
            scratch.createRoles(roles);
            return scratch;
        } catch (SQLException failed) {
            scratch.close();
            throw failed;
        }
    }

    private void createRoles(List<String> roles) throws SQLException {
        String owner = quoted(role());
        execute("create role " + owner + " login nosuperuser nobypassrls password '" + password + "'");
        undo.add("drop role if exists " + owner);
        for (String role : roles) {
            // a role the server has already is as good, and not ours to drop
            if (!exists(role)) {
                execute("create role " + quoted(role) + " nologin");
                undo.add("drop role if exists " + quoted(role));
            }
            execute("grant " + quoted(role) + " to " + owner);
        }
    }

    /** The role that owns the databases and runs the migrations. */
    String role() {
        return prefix;
    }

    /** Creates an empty database; its full name. */
    String create(String lane) throws SQLException {
        return createFrom("template0", lane);
    }

    /** Creates a copy of a database, to which nobody may be connected; its full name. */
    String createFrom(String template, String lane) throws SQLException {
        String database = prefix + "_" + lane;
        String strategy = serverVersion() >= 15 ? " strategy file_copy" : "";
        execute("create database " + quoted(database) + " owner " + quoted(role()) + " template " + quoted(template)
                + strategy);
        undo.add("drop database if exists " + quoted(database) + " with (force)");
        // other roles of the server have no business here, where before PostgreSQL 15 anybody may create objects
        execute("revoke connect on database " + quoted(database) + " from public");
        return database;
    }

    /** Drops a database of this verification's, whoever is connected to it. */
    void drop(String database) throws SQLException {
        execute("drop database " + quoted(database) + " with (force)");
    }

    /** Gives the migrating role a superuser's rights, or takes them back. */
    void superuser(boolean wanted) throws SQLException {
        execute("alter role " + quoted(role()) + (wanted ? " superuser" : " nosuperuser"));
    }

    /** Ends a session, whatever it is doing; the statement it was at, empty if at none. */
    String terminate(int pid) throws SQLException {
        String query = "select case state when 'active' then query else '' end, pg_catalog.pg_terminate_backend(pid)"
                + " from pg_catalog.pg_stat_activity where pid = " + pid;
        try (Statement statement = administration.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    Connections superuserOf(String database) {
        return server.superuser(database);
    }

    Connections ownerOf(String database) {
        return server.role(database, role(), password);
    }

    /** The server's version, as it names itself: {@code 18.6}. */
    String version() {
        return version;
    }

    private int serverVersion() throws SQLException {
        return administration.getMetaData().getDatabaseMajorVersion();
    }

    private boolean exists(String role) throws SQLException {
        try (var statement = administration.prepareStatement("select 1 from pg_catalog.pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        execute(administration, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return new SchemaName(name).quoted();
    }

    /** Drops all of it, over another session if a migration ended this one; a server that is gone has kept nothing. */
    @Override
    public synchronized void close() throws SQLException {
        if (!administration.isValid(PATIENCE) && !reconnects()) {
            return;
        }
        try {
            drop(administration);
        } finally {
            administration.close();
        }
    }

    /** The same over a session of its own, whatever the others are at; for the end of the JVM. */
    synchronized void dropAtExit() {
        try (Connection last = server.superuser(MAINTENANCE).open()) {
            drop(last);
        } catch (SQLException failed) {
            throw DatabaseFault.of("scratch server", failed);
        }
    }

    private void drop(Connection connection) throws SQLException {
        for (int i = undo.size() - 1; i >= 0; i--) {
            execute(connection, undo.get(i));
        }
        undo.clear();
    }

    private boolean reconnects() throws SQLException {
        administration.close();
        try {
            administration = server.superuser(MAINTENANCE).open();
            return true;
        } catch (SQLException failed) {
            if (DatabaseFault.connectionLost(failed)) {
                return false;
            }
            throw failed;
        }
    }
}
