package io.authdb.it.adopt;

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
 * A database of the application's before authdb, as the role that has always migrated it reaches it.
 *
 * @param name its name
 */
record LegacyDatabase(String name) implements Connections {

    private static final String ROLE = "legacy_migrator";
    private static final AtomicInteger LAST = new AtomicInteger();

    /** A new one with nothing in it. */
    static LegacyDatabase fresh() throws SQLException {
        LegacyDatabase fresh = new LegacyDatabase("legacy_" + LAST.incrementAndGet());
        try (Connection connection = dataSource("postgres", "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "do 'begin create role " + ROLE + " login; exception when duplicate_object then null;" + " end'");
            statement.execute("create database " + fresh.name + " owner " + ROLE + " template template0");
        }
        return fresh;
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public boolean pooled() {
        return false;
    }

    PGSimpleDataSource dataSource() {
        return dataSource(name, ROLE);
    }

    /** Any database of the server, which trusts everybody. */
    static PGSimpleDataSource dataSource(String database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {EmbeddedServer.port()});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows, each as text. */
    List<String> rows(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select r::text from " + table + " as r order by 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
