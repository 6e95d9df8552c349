package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("") // [MalformedId]
class EmptyId {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration(
        description = "spaces are not for ids",
        value = "0 1") // [MalformedId]
class MalformedId {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("é1") // [MalformedId]
class AccentedId {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("-1") // [MalformedId]
class SignedId {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
