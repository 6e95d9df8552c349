package io.authdb.it.chaos;

import io.authdb.engine.execute.Connections;
import io.authdb.it.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database, as it is reached through one port.
 *
 * @param port the server's, or that of a proxy before it
 * @param database its name
 */
record Place(int port, String database) implements Connections {

    static final String MIGRATOR = "chaos_migrator";

    private static final AtomicInteger LAST = new AtomicInteger();

    /** A new database on this JVM's server, with nothing in it. */
    static Place fresh() {
        return copyOf("template1", EmbeddedServer.port());
    }

    /** A new database that is like this one, to which nobody may be connected. */
    Place copy() {
        return copyOf(database, port);
    }

    /** A new database on the server behind this port. */
    static Place copyOf(String template, int port) {
        String name = "chaos_" + LAST.incrementAndGet();
        Maintenance.of(port)
                .execute("create database " + name + " owner " + MIGRATOR + " template " + template
                        + " strategy file_copy");
        return new Place(port, name);
    }

    /** The same database through another port. */
    Place through(FaultProxy proxy) {
        return new Place(proxy.port(), database);
    }

    void drop() {
        Maintenance.of(port).execute("drop database " + database + " with (force)");
    }

    PGSimpleDataSource dataSource(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        // no round trip of its own for the application's name
        source.setAssumeMinServerVersion("14");
        // what one session of a pooler has prepared is unknown to the next
        source.setPrepareThreshold(0);
        return source;
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource(MIGRATOR).getConnection();
    }

    @Override
    public String name() {
        return database;
    }

    @Override
    public boolean pooled() {
        return false;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Connection superuser() throws SQLException {
        return dataSource("postgres").getConnection();
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
