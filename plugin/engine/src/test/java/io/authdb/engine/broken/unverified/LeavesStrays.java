package io.authdb.engine.broken.unverified;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.authdb.Irreversible;
import io.authdb.Migration;
import io.authdb.Upgrade;
import io.authdb.Verify;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

@Migration("001")
@Irreversible(reason = "for the test")
class LeavesStrays {

    @Upgrade
    void upgrade(DSLContext db) {
        db.createTable("stray").column("id", SQLDataType.INTEGER).execute();
        db.insertInto(table(name("stray")), field(name("id"))).values(1).execute();
    }

    @Verify
    ResultQuery<?> strays(DSLContext db) {
        // attached to nothing: the engine runs it all the same
        return DSL.select(field(name("id"))).from(table(name("stray")));
    }
}
