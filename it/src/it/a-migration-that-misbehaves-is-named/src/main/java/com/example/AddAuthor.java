package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("010")
class AddAuthor {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("alter table note add column author text");
    }

    @Downgrade
    void down(Connection db) throws SQLException {
        db.createStatement().execute("alter table note drop column author");
    }
}
