package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration(value = "002", transactional = false)
class IndexText {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create index concurrently ix_note_text on note (text)");
    }

    @Downgrade
    void down(DSLContext db) {
        db.execute("drop index concurrently ix_note_text");
    }
}
