package com.example.orders;

import static org.jooq.impl.SQLDataType.BIGINT;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateOrder {

    @Upgrade
    void up(DSLContext db) {
        db.createTable("order").column("id", BIGINT.notNull()).execute();
    }

    @Downgrade
    void down(DSLContext db) {
        db.dropTable("order").execute();
    }
}
