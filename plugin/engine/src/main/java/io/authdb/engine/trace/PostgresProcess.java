package io.authdb.engine.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.postgresql.PGConnection;

/** What the driver knows of its server's process. Apart, so that nothing else loads the driver's classes. */
final class PostgresProcess {
    private PostgresProcess() {}

    static OptionalInt of(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? OptionalInt.of(connection.unwrap(PGConnection.class).getBackendPID())
                : OptionalInt.empty();
    }
}
