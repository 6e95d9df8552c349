package io.authdb.engine.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * The server's process that was announced when a connection was made. Behind a pooler it is not the one that answers, and
 * then the next statement may be answered by yet another.
 */
public final class AnnouncedProcess {

    private static final String DRIVER = "PostgreSQL JDBC Driver";

    private AnnouncedProcess() {}

    /** Its id; empty for another driver than PostgreSQL's, and where the driver's classes are out of reach. */
    public static OptionalInt of(Connection connection) throws SQLException {
        if (!DRIVER.equals(connection.getMetaData().getDriverName())) {
            return OptionalInt.empty();
        }
        try {
            return PostgresProcess.of(connection);
        } catch (NoClassDefFoundError elsewhere) {
            return OptionalInt.empty();
        }
    }
}
