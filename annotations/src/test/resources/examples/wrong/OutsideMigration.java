package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Irreversible(reason = "none") // [OutsideMigration]
class OutsideMigration {
    @Upgrade // [OutsideMigration]
    void up(DSLContext db) {}

    @Downgrade // [OutsideMigration]
    void down(DSLContext db) {}
}

interface Common {
    @Verify // [OutsideMigration]
    default void verify(DSLContext db) {}

    @Sample // [OutsideMigration]
    void sample(DSLContext db);
}

@AcceptFinding(value = "ColumnOrder", reason = "Nobody selects *") // [OutsideMigration]
class Accepting {}
