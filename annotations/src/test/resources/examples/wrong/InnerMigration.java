package example;

import io.authdb.*;
import org.jooq.DSLContext;

class InnerMigration {
    @Migration("1")
    class Inner { // [InnerMigration]
        @Upgrade void up(DSLContext db) {}

        @Downgrade void down(DSLContext db) {}
    }
}
