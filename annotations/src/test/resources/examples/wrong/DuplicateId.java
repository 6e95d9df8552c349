package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class A {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("1") // [DuplicateId]
class B {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("001") // [DuplicateId]
class C {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("1.0")
class D {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
