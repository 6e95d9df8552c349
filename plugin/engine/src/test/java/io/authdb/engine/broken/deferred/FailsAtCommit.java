package io.authdb.engine.broken.deferred;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration("001")
class FailsAtCommit {

    @Upgrade
    void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table a (id int primary key)");
            statement.execute("create table b (a int references a deferrable initially deferred)");
            statement.execute("insert into b values (1)");
        }
    }

    @Downgrade
    void downgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table b, a");
        }
    }
}
