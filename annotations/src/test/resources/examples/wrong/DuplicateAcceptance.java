package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
@AcceptFinding(value = "ColumnOrder", reason = "Nobody selects *")
@AcceptFinding(value = "ColumnOrder", reason = "Nobody inserts without names")
@AcceptFinding(value = "SchemaNotRestored", reason = " ")
class DuplicateAcceptance { // [DuplicateAcceptance] [BlankReason]
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
