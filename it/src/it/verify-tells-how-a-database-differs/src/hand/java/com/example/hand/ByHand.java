package com.example.hand;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

/** What somebody did to the database one night, past all migrations. */
@Migration("1")
class ByHand {

    @Upgrade
    void up(DSLContext db) {
        db.execute("create index by_hand on task (title)");
        db.execute("alter table task alter column description set not null");
    }

    @Downgrade
    void down(DSLContext db) {
        // nobody thinks of that
    }
}
