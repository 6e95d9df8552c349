package io.authdb.engine.concurrent.twice;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration(value = "001", transactional = false)
class Twice {

    @Upgrade
    void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table one (id int)");
            statement.execute("create table two (id int)");
        }
    }

    @Downgrade
    void downgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table one");
        }
    }
}
