package io.authdb.engine.broken.failing;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration("001")
class Kept {

    @Upgrade
    void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
        }
    }

    @Downgrade
    void downgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table kept");
        }
    }
}
