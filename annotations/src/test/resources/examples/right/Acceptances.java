package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("20")
@AcceptFinding(value = "ColumnOrder", reason = "Nobody selects *")
class AcceptsOne {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("21")
@AcceptFinding(value = "ColumnOrder", reason = "Nobody selects *")
@AcceptFinding(value = "SequenceRepeats", reason = "Nobody keeps the numbers")
class AcceptsTwo {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}
