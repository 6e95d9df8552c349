package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("007")
class TakeAllLocks {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("select pg_advisory_lock(i) from generate_series(1, 1000000) as i");
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
