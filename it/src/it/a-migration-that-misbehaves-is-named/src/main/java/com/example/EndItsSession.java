package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;

@Migration("004")
class EndItsSession {

    @Upgrade
    void up(Connection db) throws SQLException {
        db.createStatement().execute("select pg_terminate_backend(pg_backend_pid())");
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
