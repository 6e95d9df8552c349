package io.authdb.it.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A superuser's connection to a server's maintenance database, kept: thousands of databases are made and looked at over it. */
final class Maintenance {

    private static final Map<Integer, Maintenance> OF_PORT = new ConcurrentHashMap<>();

    private final int port;
    private Connection connection;

    private Maintenance(int port) {
        this.port = port;
        this.connection = connect(port);
    }

    static Maintenance of(int port) {
        return OF_PORT.computeIfAbsent(port, Maintenance::new);
    }

    synchronized void execute(String sql) {
        try (Statement statement = living().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of a query's rows. */
    synchronized List<String> rows(String query) {
        try {
            return Place.rows(living(), query);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** A server that is crashed takes this with it. */
    private Connection living() throws SQLException {
        if (!connection.isValid(1)) {
            connection = connect(port);
        }
        return connection;
    }

    private static Connection connect(int port) {
        try {
            Connection connection = new Place(port, "postgres").superuser();
            boolean first = Place.rows(connection, "select 1 from pg_roles where rolname = '" + Place.MIGRATOR + "'")
                    .isEmpty();
            if (first) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create role " + Place.MIGRATOR + " login nosuperuser nobypassrls");
                }
            }
            return connection;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
