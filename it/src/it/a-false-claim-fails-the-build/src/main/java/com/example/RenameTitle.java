package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("003")
class RenameTitle {

    @Upgrade
    void rename(DSLContext db) {
        db.execute("alter table note rename column title to heading");
    }

    @Downgrade
    void back(DSLContext db) {
        db.execute("alter table note rename column header to title");
    }
}
