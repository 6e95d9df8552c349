package com.example.auth.migration;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.authdb.AcceptFinding;
import io.authdb.Irreversible;
import io.authdb.Migration;
import io.authdb.Upgrade;
import io.authdb.Verify;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

@Migration("003")
@Irreversible(
        reason = "Deleted tasks cannot be brought back",
        decision = "ADR-0014",
        recovery = "Restore a backup taken before this migration")
@AcceptFinding(
        value = "IrreversibleUnneeded",
        reason = "owner_id is NOT NULL since 001 here; databases from before users have orphans")
class DeleteOrphanTasks {

    @Upgrade
    void deleteOrphans(DSLContext db) {
        db.deleteFrom(table(name("task")))
                .where(field(name("owner_id")).isNull())
                .execute();
    }

    @Verify
    ResultQuery<?> orphans(DSLContext db) {
        return db.select(field(name("id")))
                .from(table(name("task")))
                .where(field(name("owner_id")).isNull());
    }
}
