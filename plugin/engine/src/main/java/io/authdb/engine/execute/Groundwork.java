package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryReader;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What has to be there before the first step: authdb's tables, in the layout of this release, and the schema the migrations
 * work in.
 */
final class Groundwork {

    private Groundwork() {}

    /** Creates what is missing, in one transaction; returns the fence the first step has to find. */
    static State.Fence lay(Session session, State state, Progress progress) throws SQLException {
        if (state.fence().isEmpty()
                || !state.schema().exists()
                || state.schema().outdated()) {
            create(session, state, progress);
        }
        return state.fence().orElse(new State.Fence(0, 0));
    }

    private static void create(Session session, State state, Progress progress) throws SQLException {
        Connection connection = session.connection();
        HistoryWriter history = session.writer();
        session.begin(progress);
        try {
            if (state.fence().isEmpty()
                    && !madeMeanwhile(session, state.schema().schemas())) {
                history.create(state.schema().schemas(), session.rights());
            } else if (state.schema().outdated()) {
                history.modernize(state.schema().layout(), session.rights());
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

    /** Where no lock is held from the reading to here, somebody else may have been first. */
    private static boolean madeMeanwhile(Session session, Schemas schemas) throws SQLException {
        return session.shared()
                && new HistoryReader(session.connection(), schemas).preflight().hasHistory();
    }
}
