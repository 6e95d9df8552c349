package com.example.billing;

import static org.jooq.impl.SQLDataType.BIGINT;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateBill {

    @Upgrade
    void up(DSLContext db) {
        db.createTable("bill").column("id", BIGINT.notNull()).execute();
    }

    @Downgrade
    void down(DSLContext db) {
        db.dropTable("bill").execute();
    }
}
