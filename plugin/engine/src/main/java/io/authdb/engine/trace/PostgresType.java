package io.authdb.engine.trace;

import org.postgresql.util.PGobject;

/** The PostgreSQL type of a value of the driver. Apart, so that nothing else loads the driver's classes. */
final class PostgresType {
    private PostgresType() {}

    static String of(Object value) {
        return value instanceof PGobject object
                ? object.getType()
                : value.getClass().getSimpleName();
    }
}
