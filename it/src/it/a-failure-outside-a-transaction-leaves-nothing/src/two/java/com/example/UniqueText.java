package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration(value = "002", transactional = false)
class UniqueText {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create index concurrently ux_note_text on note (text)");
        db.execute("create index concurrently ux_note_id on note (id)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop index concurrently ux_note_text");
    }
}
