package io.authdb.engine.broken.killed;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration("001")
class KillsItsSession {

    @Upgrade
    void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        }
    }

    @Downgrade
    void downgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table b, a");
        }
    }
}
