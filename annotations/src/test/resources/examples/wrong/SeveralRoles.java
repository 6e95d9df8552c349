package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class SeveralRoles {
    @Upgrade
    @Verify // [SeveralRoles]
    void up(DSLContext db) {}

    @Downgrade
    @Sample // [SeveralRoles]
    void down(DSLContext db) {}
}
