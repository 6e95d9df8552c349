package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("002")
class AddAuthor {

    @Upgrade
    void up(DSLContext db) {
        db.execute("alter table note add column author varchar(80)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("alter table note drop column author");
    }
}
