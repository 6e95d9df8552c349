package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
@Irreversible(
        decision = "ADR-0014",
        reason = " ") // [BlankReason]
class BlankReason {
    @Upgrade void up(DSLContext db) {}
}
