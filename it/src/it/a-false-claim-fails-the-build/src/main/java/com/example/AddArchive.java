package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("002")
class AddArchive {

    @Upgrade
    void add(DSLContext db) {
        db.execute("create table archive (id int primary key, note_id int references note)");
        db.execute("alter table note add column archived boolean not null default false");
    }

    @Downgrade
    void drop(DSLContext db) {
        db.execute("alter table note drop column archived");
    }
}
