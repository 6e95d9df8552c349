package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
@Irreversible(reason = "Deleted tasks cannot be brought back") // [ContradictoryDowngrade]
class ContradictoryDowngrade {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
