package io.authdb.engine.trace;

import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A recorded connection in a transaction that is rolled back after each test, and a table {@code t (id int, name text)}. */
abstract class RecordingTest {
    private static final TestDatabase DATABASE = TestServer.freshDatabase();

    final Trace trace = Trace.ofTransaction();
    Connection raw;
    Connection connection;

    @BeforeAll
    static void createTable() throws SQLException {
        try (Connection setup = DATABASE.connect();
                var statement = setup.createStatement()) {
            statement.execute("create table if not exists t (id int primary key, name text)");
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        raw = DATABASE.connect();
        raw.setAutoCommit(false);
        connection = RecordedConnection.of(raw, trace);
    }

    @AfterEach
    void disconnect() throws SQLException {
        raw.rollback();
        raw.close();
    }

    List<String> sent() {
        return trace.statements().stream().map(SentStatement::sql).toList();
    }

    SentStatement last() {
        return trace.statements().get(trace.statements().size() - 1);
    }
}
