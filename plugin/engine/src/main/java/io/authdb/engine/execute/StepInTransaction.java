package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.trace.Trace;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step whose statements, verify methods and row of history are one transaction. */
final class StepInTransaction implements StepRun {

    private final Session session;
    private final Progress progress;
    private final StepCall.Maker calls;
    private final StepCall call;
    private final OptionalLong acceptedLoss;
    private boolean doubtful;
    private Optional<State.Fence> again = Optional.empty();
    private @Nullable Moment before;

    /**
     * An attempt.
     *
     * @param acceptedLoss how many rows the step may lose, and it must be exactly as many; empty where nobody counts
     */
    StepInTransaction(Session session, Progress progress, StepCall.Maker calls, OptionalLong acceptedLoss) {
        this.session = session;
        this.progress = progress;
        this.calls = calls;
        this.call = calls.with(Trace.ofTransaction());
        this.acceptedLoss = acceptedLoss;
    }

    @Override
    public Moment before() {
        return Objects.requireNonNull(before);
    }

    @Override
    public State.Fence run(State.Fence seen) throws SQLException {
        State.Fence fence;
        again = Optional.of(seen);
        try {
            fence = new Transaction(session, progress).run(() -> work(seen));
        } catch (Transaction.UnknownCommitException unknown) {
            again = Optional.empty();
            throw call.failure(unknown, StepFailure.Aftermath.UNKNOWN);
        } catch (SQLException failed) {
            throw call.failure(failed, StepFailure.Aftermath.ROLLED_BACK);
        }
        again = Optional.empty();
        if (doubtful) {
            requireNothingLeft();
        }
        return fence;
    }

    private HistoryWriter.Appended work(State.Fence seen) throws SQLException {
        HistoryFence.Entered entered = session.fence()
                .enter(seen, restorePoint(seen), Waits.setting(session.waits().lockTimeout()));
        before = entered.moment();
        callMigration();
        call.beforeCommit();
        HistoryWriter.Appended appended = record(seen);
        requireSameTransaction(entered, appended);
        judge(appended);
        return appended;
    }

    private HistoryWriter.Appended record(State.Fence seen) throws SQLException {
        try {
            String also = session.shared() ? "select null" : Leftovers.query(call.sent());
            return session.writer().append(seen, call.entry(before()), also);
        } catch (DatabaseException moved) {
            // the head row is held since before the migration ran
            throw touched(moved);
        } catch (SQLException failed) {
            if (TouchedHistoryException.isSeenIn(failed)) {
                throw touched(failed);
            }
            throw failed;
        }
    }

    private AuthdbException touched(Exception seen) {
        return call.failure(new TouchedHistoryException(session.schema(), seen), StepFailure.Aftermath.ROLLED_BACK);
    }

    private void callMigration() {
        try {
            if (acceptedLoss.isEmpty()) {
                call.run();
            } else {
                requireAcceptedLoss(acceptedLoss.getAsLong());
            }
        } catch (AuthdbException ours) {
            throw ours;
        } catch (Throwable thrown) {
            if (Leftovers.possible(call.sent())) {
                session.taint();
            }
            throw call.failure(thrown, StepFailure.Aftermath.ROLLED_BACK);
        }
    }

    /** Counted once more under the locks that the step holds until it commits: since the first count others may have written. */
    private void requireAcceptedLoss(long accepted) throws Throwable {
        long lost = new LossMeasure(session.connection(), session.schema())
                .of(() -> calls.with(Trace.ofTransaction()).run(), call::run);
        if (lost != accepted) {
            throw new LossException("it loses " + lost + " rows now, and " + accepted + " were accepted.");
        }
    }

    @Override
    public Optional<State.Fence> again() {
        return again;
    }

    @Override
    public Optional<String> lastSent() {
        return call.lastSent();
    }

    /** Named for what can be brought back by it alone. */
    private String restorePoint(State.Fence seen) {
        return call.revision().reversibility().reversible()
                ? ""
                : ("authdb " + (seen.lastSeq() + 1) + " " + call.revision().id());
    }

    private void requireSameTransaction(HistoryFence.Entered entered, HistoryWriter.Appended appended) {
        if (!entered.xid().equals(appended.xid())) {
            throw call.failure(
                    new LeftoverException("the transaction that authdb began was ended by the migration, and what it"
                            + " sent until then is kept."),
                    StepFailure.Aftermath.UNKNOWN);
        }
    }

    /** What is sure to stay fails the step; what may end with the transaction is looked at again after it. */
    private void judge(HistoryWriter.Appended appended) {
        Set<String> own = Leftovers.ownSettings(call.sent());
        if (!own.isEmpty()) {
            throw leftBehind(List.copyOf(own));
        } else if (session.shared()) {
            if (Leftovers.certain(call.sent())) {
                throw leftBehind(
                        List.of("a setting, a role, a temporary table, a lock, a cursor or a prepared statement"));
            }
            return;
        }
        List<String> left = new Leftovers(appended.also())
                .since(session.clean().orElseThrow().comparable(call.sent()));
        if (!left.isEmpty() && Leftovers.certain(call.sent())) {
            throw leftBehind(left);
        }
        doubtful = !left.isEmpty() || Leftovers.atCommit(call.sent());
    }

    /** A rollback takes back neither a lock of the session nor what was prepared. */
    private AuthdbException leftBehind(List<String> left) {
        session.taint();
        return call.failure(LeftoverException.of(left), StepFailure.Aftermath.ROLLED_BACK);
    }

    private void requireNothingLeft() throws SQLException {
        List<String> left =
                Leftovers.of(session.connection()).since(session.clean().orElseThrow());
        if (!left.isEmpty()) {
            session.taint();
            throw call.failure(LeftoverException.of(left), StepFailure.Aftermath.KEPT);
        }
    }
}
