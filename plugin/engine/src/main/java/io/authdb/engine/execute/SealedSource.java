package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import io.authdb.engine.trace.TracedSender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The statements of a migration as they were proven, sent as its class would send them.
 *
 * @param seal the statements of the direction that is run
 */
record SealedSource(Seal seal) implements StepSource {

    @Override
    public String run(Direction direction, Connection connection, Trace trace) throws SQLException {
        TracedSender sender = new TracedSender(connection, trace);
        for (SentStatement sealed : seal.statements()) {
            sender.send(sealed);
        }
        return "";
    }

    @Override
    public void verify(Connection connection, Watch watch) throws Throwable {
        for (Seal.Query query : seal.queries()) {
            int rows = rows(query.sql(), connection);
            if (rows > 0) {
                throw VerifyFailure.of(query.name(), rows);
            }
        }
    }

    private static int rows(String query, Connection connection) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public boolean sealed() {
        return true;
    }

    /** It sends nothing else, and all of it. */
    @Override
    public String checksum(List<SentStatement> sent) {
        return seal.checksum();
    }
}
