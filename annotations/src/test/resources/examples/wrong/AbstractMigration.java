package example;

import io.authdb.*;
import org.jooq.DSLContext;

@Migration("1")
abstract class AbstractMigration { // [AbstractMigration]
    @Upgrade void up(DSLContext db) {}

    @Downgrade void down(DSLContext db) {}
}

@Migration("2")
interface InterfaceMigration { // [AbstractMigration]
    @Upgrade default void up(DSLContext db) {}

    @Downgrade default void down(DSLContext db) {}
}

@Migration("3")
@Irreversible(reason = "an annotation is an interface")
@interface AnnotationMigration { // [AbstractMigration] [MissingUpgrade]
}
