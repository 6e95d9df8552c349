package io.authdb.engine.execute;

import io.authdb.engine.recover.Finding;
import io.authdb.engine.recover.Judge;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Clears away what a statement left half done or did in vain, each piece in autocommit, as the statement itself was. */
final class Repair {

    private final Session session;
    private final Progress progress;

    Repair(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Leads back to where a statement began, as far as the catalog allows; returns whether nothing of it is left. */
    boolean takeBack(Judge judge) throws SQLException {
        Finding found = judge.look(session.connection());
        if (found.state() == Finding.State.HALF_DONE && judge.repairsBackwards()) {
            carryOut(found);
        } else if (found.state() == Finding.State.DONE) {
            send("Taking back what a statement did: ", judge.undo(session.connection()));
        }
        return judge.look(session.connection()).state() == Finding.State.UNTOUCHED;
    }

    void carryOut(Finding found) throws SQLException {
        send("Clearing away what a statement left half done: ", found.repairs());
    }

    private void send(String what, List<String> repairs) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            // these wait for old snapshots to go away, and hold up nobody meanwhile
            statement.execute(
                    "set lock_timeout = '" + Waits.setting(session.waits().retryBudget()) + "'");
            try {
                for (String repair : repairs) {
                    progress.settled(what + repair);
                    statement.execute(repair);
                }
            } finally {
                statement.execute(
                        "set lock_timeout = '" + Waits.setting(session.waits().lockTimeout()) + "'");
            }
        }
    }
}
