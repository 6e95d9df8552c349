package io.authdb.engine.seed;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.CLOB;
import static org.jooq.impl.SQLDataType.TIMESTAMPWITHTIMEZONE;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

@Migration("001")
class InitialModels {

    @Upgrade
    void createUserAndTask(DSLContext db) {
        db.createTable("user")
                .column("id", BIGINT.identity(true))
                .column("email", VARCHAR(320).notNull())
                .column("password_hash", VARCHAR(255).notNull())
                .column("created_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(currentOffsetDateTime()))
                .constraints(constraint("user_pkey").primaryKey("id"))
                .execute();
        db.createTable("task")
                .column("id", BIGINT.identity(true))
                .column("owner_id", BIGINT.notNull())
                .column("title", VARCHAR(255).notNull())
                .column("description", CLOB)
                .column("is_completed", BOOLEAN.notNull().defaultValue(inline(false)))
                .column("created_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(currentOffsetDateTime()))
                .constraints(
                        constraint("task_pkey").primaryKey("id"),
                        constraint("task_owner_id_fkey").foreignKey("owner_id").references("user", "id"))
                .execute();
    }

    @Downgrade(loses = "all users and tasks")
    void dropTaskAndUser(DSLContext db) {
        db.dropTable("task").execute();
        db.dropTable("user").execute();
    }
}
