package io.authdb.engine.execute;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Guard;
import io.authdb.engine.plan.Match;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.plan.Resolution;
import io.authdb.engine.plan.Squash;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Artifact;
import java.sql.SQLException;
import java.util.List;

/** A request carried out, from the first look at the database to the last step. */
public final class Run {

    private final Session session;
    private final Artifact artifact;
    private final Chain chain;
    private final Progress progress;

    /** Over this session, with these migrations. */
    public Run(Session session, Artifact artifact, Progress progress) {
        this.session = session;
        this.artifact = artifact;
        this.chain = artifact.chain();
        this.progress = progress;
    }

    /**
     * Does what is asked, if the guard lets it.
     *
     * @return the plan that ran
     */
    public Plan of(Request request) throws SQLException {
        return of(request, session.read());
    }

    /** The same, for whoever has read just now what the history says. */
    public Plan of(Request request, State seen) throws SQLException {
        Match.warnings(chain, seen).forEach(progress::warning);
        if (seen.interrupted().isPresent()) {
            requireOneWay(request, seen);
        } else {
            Squash squash = Squash.of(chain, seen);
            Decision decision = Guard.decide(request, squash.chain(), squash.state());
            if (!isToRecord(request, squash)
                    && !(decision instanceof Decision.Uncounted)
                    && decision.orThrow().plan().steps().isEmpty()) {
                return decision.orThrow().plan();
            }
        }
        State state = session.prepare(progress);
        while (true) {
            State settled =
                    state.interrupted().isPresent() ? new Settlement(session, artifact, progress).settle(state) : state;
            try {
                State recorded = recorded(request, settled);
                return Executor.of(session, artifact.seals(), progress)
                        .execute(decide(request, recorded).orThrow(), recorded);
            } catch (DatabaseException failed) {
                if (!session.shared() || !failed.problems().get(0).code().equals("HistoryMoved")) {
                    throw failed;
                }
                // where no lock outlasts a transaction, others may have taken the step that this run was about to take
                state = session.read();
            }
        }
    }

    /**
     * What would be done now; writes nothing and takes no lock.
     *
     * @return the plan that would run; of an interrupted step, as if nothing of it had taken effect
     */
    public Plan preview(Request request) throws SQLException {
        State seen = session.look(progress);
        if (seen.interrupted().isPresent()) {
            requireOneWay(request, seen);
            return guarded(request, seen.settled(false, applied(seen)))
                    .orThrow()
                    .plan();
        }
        return guarded(request, seen).orThrow().plan();
    }

    /**
     * Records what a person found who looked what became of an interrupted step.
     *
     * @return what the history says then
     * @throws RefusedException if no step is interrupted
     */
    public State resolve(Resolution found) throws SQLException {
        State state = session.prepare(progress);
        if (state.interrupted().isEmpty()) {
            throw new RefusedException(List.of(Problem.of("NothingToResolve", "resolve", "no step is interrupted.")
                    .withState("Nothing was run. The database is at " + state.name() + ".")
                    .advise("To see what is applied", Command.of("history"))));
        }
        new Settlement(session, artifact, progress).resolve(state, found);
        return session.read();
    }

    private Decision decide(Request request, State state) throws SQLException {
        Decision decision = guarded(request, state);
        return decision instanceof Decision.Uncounted uncounted
                ? guarded(request.counted(new LossCount(surroundings(), progress, uncounted).count(state)), state)
                : decision;
    }

    private Decision guarded(Request request, State state) {
        Squash squash = Squash.of(chain, state);
        return Guard.decide(request, squash.chain(), squash.state());
    }

    private static boolean isToRecord(Request request, Squash squash) {
        return request.direction() == Direction.UPGRADE && squash.unrecorded().isPresent();
    }

    /** A snapshot whose revisions are applied is recorded as applied too, if the request may go on from there. */
    private State recorded(Request request, State state) throws SQLException {
        Squash squash = Squash.of(chain, state);
        if (!isToRecord(request, squash)) {
            return state;
        }
        guarded(request, state).orThrow();
        Revision snapshot = squash.unrecorded().orElseThrow();
        String what = "stands for all up to " + snapshot.past().replaces().orElseThrow();
        new Stamper(session, progress)
                .record(state, List.of(new Stamper.Stamp(snapshot, List.of("-- " + what + ", which are applied"))));
        progress.settled(
                "Revision " + snapshot.id() + " " + what + ", which are applied: it is recorded as applied too.");
        return session.read();
    }

    private Surroundings surroundings() {
        return new Surroundings(session, artifact.seals(), Watch.NOBODY);
    }

    /** What is refused however the interrupted step is settled is refused before it is. */
    private void requireOneWay(Request request, State seen) {
        Decision ifDone = guarded(request, seen.settled(true, applied(seen)));
        Decision ifNot = guarded(request, seen.settled(false, applied(seen)));
        if (ifDone instanceof Decision.Refused && ifNot instanceof Decision.Refused) {
            ifNot.orThrow();
        }
    }

    private Applied applied(State seen) {
        State.Interrupted step = seen.interrupted().orElseThrow();
        return seen.applied().stream()
                .filter(one -> one.id().equals(step.id()))
                .findFirst()
                .orElseGet(() -> Applied.assumed(
                        step.id(),
                        "",
                        chain.find(step.id())
                                .map(Revision::reversibility)
                                .orElse(new Reversibility.Reversible("", ""))));
    }
}
