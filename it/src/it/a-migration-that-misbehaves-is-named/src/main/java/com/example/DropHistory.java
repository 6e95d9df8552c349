package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("008")
class DropHistory {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("drop schema authdb cascade");
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
