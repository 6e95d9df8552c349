package example;

import io.authdb.*;
import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

@Migration(value = "001", description = "Add users")
class AddUsers {
    @Upgrade void createUsers(DSLContext db) throws Exception {}

    @Downgrade(loses = "all users", leaves = "the extension pgcrypto")
    public void dropUsers(Connection connection) {}

    @Verify void isThere(Configuration configuration) {}

    @Verify ResultQuery<Record> nobody(DSLContext db) {
        return db.resultQuery("select 1 from users");
    }

    @Verify ResultQuery<?> nothing(DSLContext db) {
        return db.resultQuery("select 1 from users");
    }

    @Sample void users(DSLContext db) {}

    void createUsers(DSLContext db, int number) {}
}
