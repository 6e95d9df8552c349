package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("001")
class CreateNote {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("create table note (id bigint primary key, title text)");
    }

    @Downgrade
    void down(Connection db) throws SQLException {
        db.createStatement().execute("drop table note");
    }
}
