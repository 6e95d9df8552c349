package io.authdb.engine.execute;

import io.authdb.engine.history.OwnStatements;
import io.authdb.engine.trace.KeptStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Those of one session.
 *
 * @param connection its connection
 * @param kept whether the driver is PostgreSQL's and the session on the other side stays the same: behind a pooler a statement
 *     that one has prepared is unknown to the next
 */
record StatementsOfSession(Connection connection, boolean kept) implements OwnStatements {

    @Override
    public PreparedStatement prepare(String sql) throws SQLException {
        return kept ? KeptStatement.prepare(connection, sql) : connection.prepareStatement(sql);
    }

    @Override
    public boolean together() {
        return kept;
    }
}
