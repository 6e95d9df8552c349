package io.authdb.engine.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** A statement that the server reads and plans once, however often the session prepares it again. */
public final class KeptStatement {

    private KeptStatement() {}

    /** For a session of PostgreSQL's driver; see {@link AnnouncedProcess}. */
    public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        }
        return statement;
    }
}
