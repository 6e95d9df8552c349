package com.example.legacy;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.DSLContext;

/** What 001 was before there was a login: a task may have no owner, and two of three have none. */
@Migration("001")
class InitialModels {

    @Upgrade
    void createUserAndTask(DSLContext db) {
        db.execute("create table \"user\" (id bigint primary key, email text not null, created_at timestamptz)");
        db.execute("create table task (id bigint primary key, owner_id bigint references \"user\", title text,"
                + " created_at timestamptz, is_completed boolean)");
        db.execute("insert into \"user\" (id, email) values (1, 'ada@example.com')");
        db.execute("insert into task (id, owner_id, title)"
                + " values (1, null, 'feed the cat'), (2, 1, 'water the plants'), (3, null, 'call home')");
    }

    @Downgrade(loses = "all users and tasks")
    void dropTaskAndUser(DSLContext db) {
        db.execute("drop table task, \"user\"");
    }
}
