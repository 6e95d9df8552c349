package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("002")
class CommitByItself {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("alter table note add column a int");
        db.commit();
    }

    @Downgrade
    void down(Connection db) throws SQLException {
        db.createStatement().execute("alter table note drop column a");
    }
}
