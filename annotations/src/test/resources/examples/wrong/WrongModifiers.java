package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class WrongModifiers {
    @Upgrade
    private void up(DSLContext db) {} // [WrongModifiers]

    @Downgrade
    static void down(DSLContext db) {} // [WrongModifiers]

    @Verify
    private static void verify(DSLContext db) {} // [WrongModifiers]
}

@Migration("2")
abstract class AbstractMethod { // [AbstractMigration]
    @Upgrade
    abstract void up(DSLContext db); // [WrongModifiers]

    @Downgrade void down(DSLContext db) {}
}
