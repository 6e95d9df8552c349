package io.authdb.engine.seed;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("002")
class AddPerformanceIndexes {

    @Upgrade
    void createIndexes(DSLContext db) {
        db.createUniqueIndex("ix_user_email").on("user", "email").execute();
        db.createIndex("ix_task_owner_id").on("task", "owner_id").execute();
        db.createIndex("ix_task_created_at").on("task", "created_at").execute();
        db.createIndex("ix_task_is_completed").on("task", "is_completed").execute();
    }

    @Downgrade
    void dropIndexes(DSLContext db) {
        db.dropIndex("ix_task_is_completed").execute();
        db.dropIndex("ix_task_created_at").execute();
        db.dropIndex("ix_task_owner_id").execute();
        db.dropIndex("ix_user_email").execute();
    }
}
