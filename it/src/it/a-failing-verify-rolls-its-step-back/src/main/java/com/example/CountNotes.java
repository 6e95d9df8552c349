package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import io.authdb.Verify;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

@Migration("002")
class CountNotes {

    @Upgrade
    void up(DSLContext db) {
        db.execute("alter table note add column count int");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("alter table note drop column count");
    }

    @Verify
    ResultQuery<?> uncounted(DSLContext db) {
        return db.resultQuery("select id from note where count is null");
    }
}
