package com.example.billing;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateBill {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create table bill (id bigint primary key)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop table bill");
    }
}
