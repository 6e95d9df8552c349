package io.authdb.engine.execute;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Origin;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.recover.Finding;
import io.authdb.engine.recover.Judge;
import io.authdb.engine.recover.Judges;
import io.authdb.engine.trace.RefusedCallException;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlText;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of one statement outside a transaction: its intent is committed right before it is sent, with its text, so that
 * whoever comes after a cut knows what to look for.
 */
final class StepOutside implements StepRun {

    private final Session session;
    private final Progress progress;
    private final StepCall call;
    private State.Fence fence = new State.Fence(0, 0);
    private Optional<State.Fence> again = Optional.empty();
    private @Nullable SqlText intended;
    private @Nullable Moment before;

    StepOutside(Session session, Progress progress, StepCall.Maker calls) {
        this.session = session;
        this.progress = progress;
        this.call = calls.with(Trace.ofOneStatement(this::intend));
    }

    @Override
    public Moment before() {
        return Objects.requireNonNull(before);
    }

    @Override
    public State.Fence run(State.Fence seen) throws SQLException {
        fence = seen;
        try {
            call.run();
        } catch (AuthdbException ours) {
            throw ours;
        } catch (Throwable thrown) {
            throw afterwards(thrown);
        }
        return record();
    }

    /** Called with the statement in hand: nothing but this stands between the intent and the statement. */
    private void intend(SentStatement statement) throws SQLException {
        SqlText text = statement.text();
        Optional<Judge> judge = Judges.of(text);
        requireFresh(text, judge);
        boolean patient = judge.filter(Judge::patient).isPresent();
        Duration wait =
                patient ? session.waits().retryBudget() : session.waits().lockTimeout();
        Connection own = session.connection();
        fence = transaction(() -> {
            HistoryFence.Entered held = enter(wait);
            Entry intent = call.intent(statement, before());
            return new Transaction.Ending(
                    held.next(), () -> session.writer().appendAndCommit(held, intent, HistoryWriter.NOTHING));
        });
        if (session.connection() != own) {
            cancel();
            // the step can be begun again, as if two had got into each other's way
            throw new SQLException("the connection broke before the statement was sent.", "40001");
        }
        intended = text;
    }

    /** What is there before the statement could not be told from what is there after it. */
    private void requireFresh(SqlText text, Optional<Judge> judge) throws SQLException {
        Optional<String> objection = Judges.objection(text);
        if (objection.isPresent()) {
            throw new SQLException(objection.orElseThrow(), "0A000");
        }
        if (judge.isEmpty() || judge.orElseThrow().tolerant()) {
            return;
        }
        Finding found = judge.orElseThrow().look(session.connection());
        if (found.state() == Finding.State.DONE) {
            throw new SQLException(judge.orElseThrow().already(), "42710");
        } else if (found.state() == Finding.State.HALF_DONE) {
            throw new SQLException(
                    "somebody else left this half done. Clear it away first: " + String.join("; ", found.repairs()),
                    "55000");
        }
    }

    private HistoryFence.Entered enter(Duration lockTimeout) throws SQLException {
        HistoryFence.Entered held = session.fence().enter(fence, restorePoint(), Waits.setting(lockTimeout));
        if (before == null) {
            before = held.moment();
        }
        return held;
    }

    private String restorePoint() {
        boolean once = before == null && !call.revision().reversibility().reversible();
        return once ? "authdb " + (fence.lastSeq() + 1) + " " + call.revision().id() : "";
    }

    private State.Fence record() throws SQLException {
        Connection own = session.connection();
        List<String> found = new ArrayList<>();
        State.Fence next = transaction(() -> {
            HistoryFence.Entered held = enter(session.waits().lockTimeout());
            Entry end = call.entry(before());
            return new Transaction.Ending(
                    held.next(), () -> found.addAll(session.writer().appendAndCommit(held, end, Leftovers.QUERY)));
        });
        if (session.connection() != own) {
            // what it left went with its session
            return next;
        }
        List<String> left = new Leftovers(found).since(session.clean().orElseThrow());
        if (!left.isEmpty()) {
            session.taint();
            throw call.failure(LeftoverException.of(left), StepFailure.Aftermath.KEPT);
        }
        return next;
    }

    private State.Fence transaction(Transaction.Work work) throws SQLException {
        return new Transaction(session, progress).run(work);
    }

    /** What a failure means: nothing was sent, or nothing is left of what was, or the next run has to find out. */
    private AuthdbException afterwards(Throwable thrown) {
        StepFailure.Aftermath aftermath = aftermath(thrown);
        boolean nothing =
                aftermath == StepFailure.Aftermath.NOTHING_SENT || aftermath == StepFailure.Aftermath.CANCELLED;
        again = nothing ? Optional.of(fence) : Optional.empty();
        return call.failure(thrown, aftermath);
    }

    private StepFailure.Aftermath aftermath(Throwable thrown) {
        if (intended == null) {
            return StepFailure.Aftermath.NOTHING_SENT;
        }
        Optional<Judge> judge = Judges.of(intended);
        boolean second = ended(thrown, false)
                && Thrown.cause(thrown, RefusedCallException.class).isPresent();
        try {
            if (second ? takenBack(judge) : ended(thrown, true) && leavesNothing(intended, judge)) {
                cancel();
                return StepFailure.Aftermath.CANCELLED;
            }
        } catch (SQLException | AuthdbException alsoFailed) {
            thrown.addSuppressed(alsoFailed);
        }
        if (second && judge.isPresent()) {
            return StepFailure.Aftermath.STANDS;
        }
        return judge.isPresent() || call.verifiable() ? StepFailure.Aftermath.OPEN : StepFailure.Aftermath.UNJUDGED;
    }

    /** Whether the server has answered the statement, and how; what authdb refuses of the migration comes after that. */
    private boolean ended(Throwable thrown, boolean failed) {
        return !call.sent().isEmpty() && call.sent().get(0).failed() == failed && !lost(thrown);
    }

    private void cancel() throws SQLException {
        Transaction.Work work = () -> {
            HistoryFence.Entered held = enter(session.waits().lockTimeout());
            return new Transaction.Ending(held.next(), () -> session.writer()
                    .settleAndCommit(held, Entry.Event.CANCELLED, Entry.Settled.FAILED, Origin.here()));
        };
        fence = transaction(work);
    }

    @Override
    public Optional<State.Fence> again() {
        return again;
    }

    @Override
    public Optional<String> lastSent() {
        return call.lastSent();
    }

    private boolean takenBack(Optional<Judge> judge) throws SQLException {
        return judge.isPresent() && new Repair(session, progress).takeBack(judge.orElseThrow());
    }

    private boolean leavesNothing(SqlText text, Optional<Judge> judge) throws SQLException {
        if (judge.isEmpty()) {
            return Judges.undoneByError(text);
        }
        Finding found = judge.orElseThrow().look(session.connection());
        if (found.state() == Finding.State.HALF_DONE && judge.orElseThrow().repairsBackwards()) {
            new Repair(session, progress).carryOut(found);
            found = judge.orElseThrow().look(session.connection());
        }
        return found.state() == Finding.State.UNTOUCHED
                || (found.state() == Finding.State.DONE && judge.orElseThrow().tolerant());
    }

    private static boolean lost(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && DatabaseFault.connectionLost(sql));
    }
}
