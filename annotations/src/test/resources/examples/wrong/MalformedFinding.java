package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
@AcceptFinding(
        value = "column order", // [MalformedFinding]
        reason = "")            // [BlankReason]
class MalformedFinding {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
