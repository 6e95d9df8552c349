package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("003")
class DropAuthor {

    @Upgrade
    void drop(DSLContext db) {
        db.execute("alter table note drop column author");
    }

    @Downgrade
    void add(DSLContext db) {
        db.execute("alter table note add column author text");
    }
}
