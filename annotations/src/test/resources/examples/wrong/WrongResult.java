package example;

import io.authdb.*;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;

@Migration("1")
class WrongResult {
    @Upgrade
    int up(DSLContext db) { // [WrongResult]
        return 0;
    }

    @Downgrade
    Query down(DSLContext db) { // [WrongResult]
        return db.query("drop table task");
    }

    @Verify
    boolean verify(DSLContext db) { // [WrongResult]
        return true;
    }

    @Verify
    Select<Record> orphans(DSLContext db) { // [WrongResult]
        return db.select();
    }

    @Sample
    ResultQuery<Record> sample(DSLContext db) { // [WrongResult]
        return db.resultQuery("select 1");
    }
}
