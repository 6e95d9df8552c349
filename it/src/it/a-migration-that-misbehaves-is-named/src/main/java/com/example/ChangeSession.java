package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("009")
class ChangeSession {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("create schema other");
        db.createStatement().execute("set search_path to other");
    }

    @Downgrade
    void down(Connection db) throws SQLException {
        db.createStatement().execute("drop schema other");
    }
}
