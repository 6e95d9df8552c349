package io.authdb.engine.rows;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database of its own and a superuser in it. */
abstract class RowsTest {

    TestDatabase database;
    Connection superuser;

    @BeforeEach
    void connect() throws SQLException {
        TestDatabase fresh = TestServer.freshDatabase();
        database = new TestDatabase(fresh.port(), fresh.name(), "postgres", "postgres");
        superuser = database.connect();
    }

    @AfterEach
    void disconnect() throws SQLException {
        superuser.close();
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String ask(String query) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    long oid(String table) throws SQLException {
        return Long.parseLong(ask("select '" + table + "'::regclass::oid"));
    }

    Contents read() throws SQLException {
        return Contents.read(superuser, Set.of());
    }

    Generated fill() throws SQLException {
        return new RowGenerator(superuser, SchemaName.PUBLIC, Set.of()).fill(List.of());
    }

    static List<String> sentences(List<RowDifference> differences) {
        return differences.stream().map(RowDifference::sentence).toList();
    }
}
