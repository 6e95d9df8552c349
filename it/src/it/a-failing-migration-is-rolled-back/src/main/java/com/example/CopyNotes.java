package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("002")
class CopyNotes {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create table copy as select id from note");
        db.execute("insert into note select id from copy");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop table copy");
    }
}
