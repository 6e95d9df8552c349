package io.authdb.engine.execute;

import io.authdb.engine.recover.Finding;
import java.sql.SQLException;
import java.sql.Statement;

/** Clears away what a statement left half done, each piece in autocommit, as the statement itself was. */
final class Repair {

    private final Session session;
    private final Progress progress;

    Repair(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    void carryOut(Finding found) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            // these wait for old snapshots to go away, and hold up nobody meanwhile
            statement.execute(
                    "set lock_timeout = '" + Waits.setting(session.waits().retryBudget()) + "'");
            try {
                for (String repair : found.repairs()) {
                    progress.settled("Clearing away what a statement left half done: " + repair);
                    statement.execute(repair);
                }
            } finally {
                statement.execute(
                        "set lock_timeout = '" + Waits.setting(session.waits().lockTimeout()) + "'");
            }
        }
    }
}
