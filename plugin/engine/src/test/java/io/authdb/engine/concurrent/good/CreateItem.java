package io.authdb.engine.concurrent.good;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration("001")
class CreateItem {

    @Upgrade
    void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table item (name text)");
        }
    }

    @Downgrade
    void downgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table item");
        }
    }
}
