package com.example.orders;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateOrder {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create table orders (id bigint primary key)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop table orders");
    }
}
