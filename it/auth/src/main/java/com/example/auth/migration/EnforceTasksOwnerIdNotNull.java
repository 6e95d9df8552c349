package com.example.auth.migration;

import static org.jooq.impl.DSL.name;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("004")
class EnforceTasksOwnerIdNotNull {

    @Upgrade
    void requireOwner(DSLContext db) {
        db.alterTable(name("task")).alterColumn(name("owner_id")).setNotNull().execute();
    }

    @Downgrade(leaves = "owner_id nullable")
    void allowNoOwner(DSLContext db) {
        db.alterTable(name("task")).alterColumn(name("owner_id")).dropNotNull().execute();
    }
}
