package io.authdb.engine.execute;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.Origin;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Resolution;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.recover.Finding;
import io.authdb.engine.recover.Judge;
import io.authdb.engine.recover.Judges;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.trace.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of a step that was begun outside a transaction and whose end nobody recorded, and records it. The
 * session holds the lock, so whoever began the step is gone.
 */
final class Settlement {

    private final Session session;
    private final Artifact artifact;
    private final Progress progress;

    Settlement(Session session, Artifact artifact, Progress progress) {
        this.session = session;
        this.artifact = artifact;
        this.progress = progress;
    }

    /**
     * Settles what can be judged.
     *
     * @return what the history says then
     * @throws RefusedException if only a person can judge it
     */
    State settle(State state) throws SQLException {
        requireOwnSession();
        State.Interrupted step = state.interrupted().orElseThrow();
        State.Fence fence = Groundwork.lay(session, state, progress);
        Optional<Judge> judge = step.statement().map(SqlText::of).flatMap(Judges::of);
        if (judge.isPresent()) {
            byCatalog(judge.orElseThrow(), step, fence);
        } else {
            byVerifying(step, fence);
        }
        return session.read();
    }

    /** Records what a person found. */
    void resolve(State state, Resolution found) throws SQLException {
        requireOwnSession();
        State.Interrupted step = state.interrupted().orElseThrow();
        record(
                step,
                Groundwork.lay(session, state, progress),
                found.tookEffect(step.direction()),
                Entry.Settled.RESOLVED);
    }

    /** Without a lock that lasts, whoever began the step may still be at it. */
    private void requireOwnSession() {
        if (session.shared()) {
            throw new RefusedException(List.of(Problem.of(
                            "PooledSession",
                            "database",
                            "a pooler stands before the server, and a step outside a transaction was interrupted: whether"
                                    + " it still runs only a session of one's own can tell.")
                    .withState("Nothing was run.")
                    .advise("Give a URL that leads to the server itself.")));
        }
    }

    private void byCatalog(Judge judge, State.Interrupted step, State.Fence fence) throws SQLException {
        Finding found = judge.look(session.connection());
        if (found.state() == Finding.State.HALF_DONE) {
            new Repair(session, progress).carryOut(found);
            found = judge.look(session.connection());
        }
        switch (found.state()) {
            case DONE -> {
                verify(step).ifPresent(fault -> {
                    throw refused(step, "its statement took effect, and its verify methods say: " + fault);
                });
                record(step, fence, true, Entry.Settled.CATALOG);
            }
            case UNTOUCHED -> record(step, fence, false, Entry.Settled.CATALOG);
            default -> throw refused(step, "what it left half done cannot be cleared away.");
        }
    }

    /** A verify method that throws is no proof that nothing happened: only one that passes says something. */
    private void byVerifying(State.Interrupted step, State.Fence fence) throws SQLException {
        Optional<Revision> revision = verifiable(step);
        if (revision.isEmpty()) {
            throw refused(step, "its end was never recorded, and nothing but a look can tell whether it took effect.");
        }
        verify(step).ifPresent(fault -> {
            throw refused(step, "its end was never recorded, and its verify methods do not pass: " + fault);
        });
        record(step, fence, true, Entry.Settled.VERIFIED);
    }

    private Optional<Revision> verifiable(State.Interrupted step) {
        return step.direction().equals("upgrade")
                ? artifact.chain()
                        .find(step.id())
                        .filter(revision -> !revision.methods().verify().isEmpty())
                : Optional.empty();
    }

    /** What the verify methods have against it; they look, and change nothing. */
    private Optional<String> verify(State.Interrupted step) throws SQLException {
        Optional<Revision> revision = verifiable(step);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        try {
            StepSource.of(revision.orElseThrow(), Direction.UPGRADE, artifact.seals())
                    .verify(connection, Watch.NOBODY);
            return Optional.empty();
        } catch (Throwable thrown) {
            if (thrown instanceof SQLException failed && DatabaseFault.connectionLost(failed)) {
                throw failed;
            }
            return Optional.of(String.valueOf(thrown.getMessage()));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void record(State.Interrupted step, State.Fence fence, boolean took, Entry.Settled settled)
            throws SQLException {
        Entry.Event event = Entry.Event.CANCELLED;
        if (took) {
            event = step.direction().equals("upgrade") ? Entry.Event.UPGRADE : Entry.Event.DOWNGRADE;
        }
        Entry.Event recorded = event;
        new Transaction(session, progress).run(() -> {
            HistoryFence.Entered held = session.fence()
                    .enter(fence, "", Waits.setting(session.waits().lockTimeout()));
            return new Transaction.Ending(
                    held.next(), () -> session.writer().settleAndCommit(held, recorded, settled, Origin.here()));
        });
        progress.settled("The " + step.direction() + " of " + step.id() + " was interrupted. "
                + (took ? "It took effect, and is recorded." : "Nothing of it is left, and that is recorded."));
    }

    private RefusedException refused(State.Interrupted step, String what) {
        return new RefusedException(List.of(Problem.of(
                        "InterruptedStep",
                        step.id().value(),
                        "its " + step.direction() + " was begun outside a transaction; " + what)
                .withLines(step.statement().map(sql -> List.of("sent: " + sql)).orElse(List.of()))
                .withState("Nothing was run.")
                .advise("Look. If the revision is applied now", Resolution.APPLIED.command())
                .advise("If it is not", Resolution.UNDONE.command())));
    }
}
