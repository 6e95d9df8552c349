package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.State;
import java.sql.Connection;
import java.sql.SQLException;

/** What has to be there before the first step: authdb's tables and the schema the migrations work in. */
final class Groundwork {

    private Groundwork() {}

    /** Creates what is missing, in one transaction; returns the fence the first step has to find. */
    static State.Fence lay(Session session, State state) throws SQLException {
        if (state.fence().isEmpty() || !state.schema().exists()) {
            create(session, state);
        }
        return state.fence().orElse(new State.Fence(0, 0));
    }

    private static void create(Session session, State state) throws SQLException {
        Connection connection = session.connection();
        HistoryWriter history = new HistoryWriter(connection, session.schema());
        connection.setAutoCommit(false);
        try {
            if (state.fence().isEmpty()) {
                history.create(state.schema().schemas());
            }
            history.createSchema(state.schema().name());
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
