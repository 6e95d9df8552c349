package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("005")
class CallItself {

    @Upgrade
    void up(Connection db) throws SQLException {
        up(db);
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
