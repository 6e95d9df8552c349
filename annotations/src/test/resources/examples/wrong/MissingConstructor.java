package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class MissingConstructor { // [MissingConstructor]
    MissingConstructor(String table) {}

    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("2")
class PrivateConstructor { // [MissingConstructor]
    private PrivateConstructor() {}

    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("3")
record RecordWithComponents(String table) { // [MissingConstructor]
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("4")
enum EnumMigration { // [MissingConstructor]
    ONE {
        @Override
        void more() {}
    };

    abstract void more();

    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

class Outer {
    @Migration("5")
    private static class PrivateMember { // [MissingConstructor]
        @Upgrade void up(DSLContext db) {}

        @Downgrade void down(DSLContext db) {}
    }
}
