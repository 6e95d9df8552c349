package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateNotes {

    @Upgrade
    void create(DSLContext db) {
        db.execute("create table note (id int primary key, title text not null, author text)");
        db.execute("create index note_author on note (author)");
    }

    @Downgrade(loses = "all notes")
    void drop(DSLContext db) {
        db.execute("drop table note");
    }
}
