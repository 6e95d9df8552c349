package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class SeveralDowngrades {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void dropTasks(DSLContext db) {}

    @Downgrade // [SeveralDowngrades]
    void dropTasks(java.sql.Connection db) {}
}
