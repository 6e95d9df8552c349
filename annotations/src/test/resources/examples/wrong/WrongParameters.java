package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
class WrongParameters {
    @Upgrade
    void up() {} // [WrongParameters]

    @Downgrade
    void down(DSLContext db, String table) {} // [WrongParameters]

    @Verify
    void verify(String table) {} // [WrongParameters]

    @Sample
    void sample(DSLContext... db) {} // [WrongParameters]

    @Sample
    <T> void sample(T db) {} // [WrongParameters]

    @Sample
    void sample(java.util.Map.Entry<String, int[][]> db) {} // [WrongParameters]
}
