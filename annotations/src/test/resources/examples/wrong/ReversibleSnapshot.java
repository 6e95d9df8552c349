package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration(
        value = "003-snapshot",
        replaces = "003") // [ReversibleSnapshot]
class ReversibleSnapshot {
    @Upgrade void up(DSLContext db) {}
    @Downgrade void down(DSLContext db) {}
}
