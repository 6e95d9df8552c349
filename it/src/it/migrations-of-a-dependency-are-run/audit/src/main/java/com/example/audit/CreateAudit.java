package com.example.audit;

import static org.jooq.impl.SQLDataType.BIGINT;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class CreateAudit {

    @Upgrade
    void up(DSLContext db) {
        db.createTable("audit").column("id", BIGINT.notNull()).execute();
    }

    @Downgrade
    void down(DSLContext db) {
        db.dropTable("audit").execute();
    }
}
