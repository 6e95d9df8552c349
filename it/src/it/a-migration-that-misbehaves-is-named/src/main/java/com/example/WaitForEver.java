package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("003")
class WaitForEver {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("select pg_sleep(3600)");
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
