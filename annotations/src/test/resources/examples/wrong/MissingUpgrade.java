package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class MissingUpgrade { // [MissingUpgrade]
    @Downgrade void down(DSLContext db) {}
}

/** What a superclass does is not what this migration declares. */
class Common {
    void up(DSLContext db) {}
}

@Migration("2")
class InheritedUpgrade extends Common { // [MissingUpgrade]
    @Downgrade void down(DSLContext db) {}
}
