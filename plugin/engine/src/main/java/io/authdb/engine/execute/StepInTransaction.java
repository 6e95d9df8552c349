package io.authdb.engine.execute;

import io.authdb.engine.history.EndedTransactionException;
import io.authdb.engine.history.Entry;
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

    private Transaction.Ending work(State.Fence seen) throws SQLException {
        HistoryFence.Entered held = session.fence()
                .enter(seen, restorePoint(seen), Waits.setting(session.waits().lockTimeout()));
        before = held.moment();
        callMigration();
        call.beforeCommit();
        Suspicion suspicion = Suspicion.of(call.sent());
        requireNoneOf(suspicion);
        if (suspicion.possible()) {
            record(held, suspicion);
            return new Transaction.Ending(held.next(), session.connection()::commit);
        }
        return call.wantsHistory(suspicion.settings())
                ? new Transaction.Ending(held.next(), () -> record(held, suspicion))
                : new Transaction.Ending(held, () -> check(held, suspicion.butSettings()));
    }

    /** Commits too, unless the answer may forbid it. */
    private void record(HistoryFence.Entered held, Suspicion suspicion) throws SQLException {
        end(() -> write(held, suspicion), suspicion);
    }

    /** The same without a row. */
    private void check(HistoryFence.Entered held, Suspicion suspicion) throws SQLException {
        end(() -> session.writer().checkAndCommit(held, also(suspicion)), suspicion);
    }

    private void end(Question question, Suspicion suspicion) throws SQLException {
        List<String> answer;
        try {
            answer = question.answer();
        } catch (EndedTransactionException ended) {
            throw call.failure(
                    new LeftoverException("the transaction that authdb began was ended by the migration, and what it"
                            + " sent until then is kept."),
                    StepFailure.Aftermath.UNKNOWN);
        } catch (DatabaseException moved) {
            // the head row is held since before the migration ran
            throw touched(moved);
        } catch (SQLException failed) {
            if (TouchedHistoryException.isSeenIn(failed, session.schema())) {
                throw touched(failed);
            }
            throw failed;
        }
        if (!session.shared()) {
            judge(suspicion, suspicion.left(session.clean().orElseThrow(), answer));
        }
    }

    private List<String> write(HistoryFence.Entered held, Suspicion suspicion) throws SQLException {
        HistoryWriter writer = session.writer();
        Entry entry = call.entry(before());
        String also = also(suspicion);
        return suspicion.possible() ? writer.append(held, entry, also) : writer.appendAndCommit(held, entry, also);
    }

    private String also(Suspicion suspicion) {
        return session.shared() ? HistoryWriter.NOTHING : suspicion.query();
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
            if (Suspicion.possible(call.sent())) {
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

    /** What the text alone tells. */
    private void requireNoneOf(Suspicion suspicion) {
        if (!suspicion.ownSettings().isEmpty()) {
            throw leftBehind(suspicion.ownSettings().stream().sorted().toList());
        } else if (session.shared() && suspicion.certain()) {
            throw leftBehind(List.of("a setting, a role, a temporary table, a lock, a cursor or a prepared statement"));
        }
    }

    /** What is sure to stay fails the step; what may end with the transaction is looked at again after it. */
    private void judge(Suspicion suspicion, List<String> left) {
        if (!left.isEmpty() && suspicion.certain()) {
            throw leftBehind(left);
        }
        doubtful = !left.isEmpty() || suspicion.atCommit();
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

    /** What is sent last, and answers what the session carries. */
    private interface Question {
        List<String> answer() throws SQLException;
    }
}
