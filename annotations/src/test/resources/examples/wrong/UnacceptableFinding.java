package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
@AcceptFinding(
        reason = "It works on my machine",
        value = "DowngradeFailed") // [UnacceptableFinding]
class UnacceptableFinding {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
