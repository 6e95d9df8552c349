package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("006")
class InitialiseNothing {
    private static final int PORT = Integer.parseInt("none");

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("select " + PORT);
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
