package io.authdb.engine.savepoint;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.authdb.Irreversible;
import io.authdb.Migration;
import io.authdb.Upgrade;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

@Migration("001")
@Irreversible(reason = "for the test")
class SaysThings {

    @Upgrade
    void upgrade(DSLContext db) {
        db.createTable("said").column("word", SQLDataType.CLOB).execute();
        say(db.configuration(), "outer");
        db.transaction(kept -> say(kept, "kept"));
        try {
            db.transaction(undone -> {
                say(undone, "undone");
                throw new IllegalStateException("undo this only");
            });
        } catch (IllegalStateException expected) {
            say(db.configuration(), "still here");
            db.deleteFrom(table(name("said")))
                    .where(field(name("word")).eq("still here"))
                    .execute();
        }
    }

    private static void say(Configuration configuration, String word) {
        configuration
                .dsl()
                .insertInto(table(name("said")), field(name("word")))
                .values(word)
                .execute();
    }
}
