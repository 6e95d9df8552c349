package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("9")
record EmptyRecord() {
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration(value = "10", transactional = false)
@Irreversible(reason = "An index", decision = "ADR-0014", recovery = "Drop it")
final class NotTransactional {
    NotTransactional(String name) {}

    NotTransactional() {}

    @Upgrade void up(DSLContext db) {}
}

interface Step<T> {
    void up(T db) throws Exception;

    void down(T db) throws Exception;
}

/** Its bridges, up(Object) and down(Object), carry copies of the annotations. */
@Migration("v1.2.10_add-index")
class Bridged implements Step<DSLContext> {
    @Upgrade @Override public void up(DSLContext db) {}

    @Downgrade @Override public void down(DSLContext db) {}
}

class Steps {
    static final String PREFIX = "11";

    @Migration(PREFIX + ".1")
    static class Member {
        @Upgrade void up(DSLContext db) {}

        @Downgrade void down(DSLContext db) {}
    }

    interface Deeper {
        @Migration("12")
        class InInterface {
            @Upgrade void up(DSLContext db) {}

            @Downgrade void down(DSLContext db) {}
        }
    }
}
