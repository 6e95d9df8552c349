package io.authdb.engine.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sends statements that are known beforehand, recorded as those that a migration sends over a {@link RecordedConnection}:
 * nobody else gets the driver's connection here, so that nothing has to stand before it.
 *
 * @param connection the driver's
 * @param trace records what is sent
 */
public record TracedSender(Connection connection, Trace trace) {

    /** Sends one without binds, and reads nothing of what it answers. */
    public void send(SentStatement statement) throws SQLException {
        trace.admit(statement);
        try {
            trace.add(statement.ending(sent(statement)));
        } catch (Throwable failed) {
            trace.addFailed(statement, failed);
            throw failed;
        }
    }

    private Outcome sent(SentStatement statement) throws SQLException {
        if (statement.placeholders()) {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                return outcome(prepared.execute(), prepared);
            }
        }
        try (Statement plain = connection.createStatement()) {
            // without braces there is nothing of JDBC's own in the text, which the driver would copy to find that out
            plain.setEscapeProcessing(statement.sql().indexOf('{') >= 0);
            return outcome(plain.execute(statement.sql()), plain);
        }
    }

    private static Outcome outcome(boolean rows, Statement statement) throws SQLException {
        return rows ? new Outcome.Done() : Outcome.ofCount(statement.getUpdateCount());
    }
}
