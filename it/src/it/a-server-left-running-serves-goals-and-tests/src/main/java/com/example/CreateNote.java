package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateNote {

    @Upgrade
    void createNote(DSLContext db) {
        db.execute("create table note (id int primary key)");
    }

    @Downgrade
    void dropNote(DSLContext db) {
        db.execute("drop table note");
    }
}
