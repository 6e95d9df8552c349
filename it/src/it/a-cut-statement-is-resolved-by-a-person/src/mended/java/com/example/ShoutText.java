package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration(value = "002", transactional = false)
class ShoutText {

    @Upgrade
    void up(DSLContext db) {
        db.execute("update note set text = upper(text)");
    }

    @Downgrade(leaves = "text in capitals")
    void down(DSLContext db) {
        db.execute("select 1");
    }
}
