package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("005")
class OptionalHeading {

    @Upgrade
    void loosen(DSLContext db) {
        db.execute("alter table note alter column heading drop not null");
        db.execute("alter table archive add column reason text");
    }

    @Downgrade(leaves = "archive keeps its column reason")
    void tighten(DSLContext db) {
        db.execute("alter table note alter column heading set not null");
        db.execute("alter table note alter column heading set default ''");
    }
}
