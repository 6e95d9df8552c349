package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;

@Migration("001")
class Exit {

    @Upgrade
    void up(Connection db) {
        System.exit(0);
    }

    @Downgrade
    void down(Connection db) {
        // never reached
    }
}
