package io.authdb.it.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database on this JVM's server for one contestant.
 *
 * @param name its name
 */
record BenchmarkDatabase(String name) {

    static final String ROLE = "benchmark";

    private static final AtomicInteger LAST = new AtomicInteger();

    /** Everything that a made migration makes or changes, but for the rows. */
    private static final String SCHEMA = """
            select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' '
                   || coalesce(character_maximum_length, numeric_precision, 0) || ' ' || is_nullable || ' '
                   || coalesce(column_default, '') || ' ' || is_identity
              from information_schema.columns where table_schema = 'public' and table_name ~ '^t\\d+$'
            union all
            select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename ~ '^t\\d+$'
            union all
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint
             where connamespace = 'public'::regnamespace and conrelid::regclass::text ~ '^t\\d+$' and contype <> 'n'
            order by 1""";

    private static final String TABLES = """
            select relname from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace and relname ~ '^t\\d+$'
            order by 1""";

    /** A new one with nothing in it. */
    static BenchmarkDatabase fresh() throws SQLException {
        BenchmarkDatabase fresh = new BenchmarkDatabase("benchmark_" + LAST.incrementAndGet());
        administer("do 'begin create role " + ROLE + " login; exception when duplicate_object then null; end'");
        administer("create database " + fresh.name + " owner " + ROLE + " template template0 strategy file_copy");
        return fresh;
    }

    void drop() throws SQLException {
        administer("drop database " + name + " with (force)");
    }

    /** How it is reached through a port: the server's, or a proxy's. */
    String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /** What the migrations made, whoever ran them: schema and rows, without the histories. */
    List<String> contents() throws SQLException {
        try (Connection connection = open(name)) {
            List<String> contents = rows(connection, SCHEMA);
            List<String> counts = new ArrayList<>();
            for (String table : rows(connection, TABLES)) {
                counts.add("select 'rows of " + table + " ' || count(*) || ' ' || coalesce(string_agg(name, ','), '')"
                        + " from (select name from public." + table + " order by id) as r");
            }
            if (!counts.isEmpty()) {
                contents.addAll(rows(connection, String.join(" union all ", counts)));
            }
            return contents;
        }
    }

    /** The one number that a query gives. */
    int number(String query) throws SQLException {
        try (Connection connection = open(name)) {
            return Integer.parseInt(rows(connection, query).get(0));
        }
    }

    void execute(List<String> statements) throws SQLException {
        try (Connection connection = open(name);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The server's first process. */
    static long postmaster() throws SQLException, IOException {
        try (Connection connection = open("postgres")) {
            return Cost.parent(
                    Long.parseLong(rows(connection, "select pg_backend_pid()").get(0)));
        }
    }

    static String serverVersion() throws SQLException {
        try (Connection connection = open("postgres")) {
            return rows(connection, "show server_version").get(0);
        }
    }

    private static void administer(String sql) throws SQLException {
        try (Connection connection = open("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {BenchmarkServer.port()});
        source.setDatabaseName(database);
        source.setUser("postgres");
        return source.getConnection();
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
