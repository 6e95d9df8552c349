package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration(value = "002", transactional = false)
class UniqueText {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create unique index concurrently ux_note_text on note (text)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop index concurrently ux_note_text");
    }
}
