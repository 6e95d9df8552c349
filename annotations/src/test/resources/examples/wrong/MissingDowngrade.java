package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class MissingDowngrade { // [MissingDowngrade]
    @Upgrade void up(DSLContext db) {}
}
