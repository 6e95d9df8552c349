package io.authdb.engine.execute;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Origin;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Revision;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Records as applied what authdb did not run: rows of history and nothing else, all in one transaction. */
public final class Stamper {

    private static final Entry.Form NOBODY = new Entry.Form("", false, "");

    private final Session session;
    private final Progress progress;

    /** Over a session that holds the lock. */
    public Stamper(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Appends a row for each.
     *
     * @param state what the history said when it was decided
     * @param stamps what to record, oldest first, at least one
     */
    public void record(State state, List<Stamp> stamps) throws SQLException {
        State.Fence ground = Groundwork.lay(session, state, progress);
        new Transaction(session, progress, stamps.size()).run(() -> append(ground, stamps));
    }

    private Transaction.Ending append(State.Fence ground, List<Stamp> stamps) throws SQLException {
        HistoryFence.Entered held =
                session.fence().enter(ground, "", Waits.setting(session.waits().lockTimeout()));
        HistoryWriter writer = session.writer();
        Moment unknown = Moment.unknownOn(held.moment().systemIdentifier());
        for (Stamp stamp : stamps) {
            Entry.Sent nothing = new Entry.Sent(
                    stamp.notes(), Collections.nCopies(stamp.notes().size(), ""), "", unknown, NOBODY);
            Entry entry = new Entry(Entry.Event.STAMP, stamp.revision(), nothing, Duration.ZERO, Origin.here());
            writer.append(held, entry, HistoryWriter.NOTHING);
            held = held.next();
        }
        return new Transaction.Ending(held, session.connection()::commit);
    }

    /**
     * A revision to record.
     *
     * @param revision which
     * @param notes why, each a comment in SQL, since they stand where the statements of a step would
     */
    public record Stamp(Revision revision, List<String> notes) {

        /** Keeps a copy of the notes. */
        public Stamp {
            notes = List.copyOf(notes);
        }
    }
}
