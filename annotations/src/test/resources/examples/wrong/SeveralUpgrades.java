package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class SeveralUpgrades {
    @Upgrade void createUsers(DSLContext db) {}

    @Upgrade // [SeveralUpgrades]
    void createTasks(DSLContext db) {}

    @Upgrade void createMore(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
