package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateNote {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create table note (id bigint primary key, text text)");
        db.execute("insert into note values (1, 'same'), (2, 'same')");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop table note");
    }
}
