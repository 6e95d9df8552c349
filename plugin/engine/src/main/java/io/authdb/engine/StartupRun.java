package io.authdb.engine;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.execute.Run;
import io.authdb.engine.execute.Session;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Ahead;
import io.authdb.engine.plan.Check;
import io.authdb.engine.plan.Match;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.plan.Squash;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Artifact;
import java.sql.SQLException;
import java.util.List;

/** An application's first look at its database. */
final class StartupRun {

    private final Session session;
    private final Artifact artifact;
    private final Chain chain;
    private final Progress progress;

    StartupRun(Session session, Artifact artifact, Progress progress) {
        this.session = session;
        this.artifact = artifact;
        this.chain = artifact.chain();
        this.progress = progress;
    }

    /**
     * Makes sure that the database is at head, or ahead of it, and changes nothing.
     *
     * @throws RefusedException with everything that is wrong
     */
    Started check() throws SQLException {
        State state = session.read();
        Match.warnings(chain, state).forEach(progress::warning);
        Squash squash = Squash.of(chain, state);
        List<RevisionId> above = Ahead.of(squash.chain(), squash.state());
        if (!above.isEmpty()) {
            return Started.ahead(state.name(), above);
        }
        List<Problem> problems = Check.problems(squash.chain(), squash.state());
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return new Started(squash.state().name(), List.of(), List.of());
    }

    /** Upgrades to head, or finds the database ahead of it. */
    Started upgrade(Request request) throws SQLException {
        State seen = session.read();
        List<RevisionId> above = above(seen);
        if (!above.isEmpty()) {
            return Started.ahead(seen.name(), above);
        }
        try {
            Plan ran = new Run(session, artifact, progress).of(request, seen);
            String current = (ran.steps().isEmpty() ? ran.from() : ran.to()).name();
            List<String> applied = ran.steps().stream()
                    .map(step -> step.revision().id().value())
                    .toList();
            return new Started(current, applied, List.of());
        } catch (RefusedException refused) {
            return unlessOvertaken(refused);
        }
    }

    private List<RevisionId> above(State state) {
        Squash squash = Squash.of(chain, state);
        return Ahead.of(squash.chain(), squash.state());
    }

    /** A newer release that starts at the same time may have had the lock first, and gone further. */
    private Started unlessOvertaken(RefusedException refused) throws SQLException {
        State now = session.read();
        List<RevisionId> above = above(now);
        if (above.isEmpty()) {
            throw refused;
        }
        return Started.ahead(now.name(), above);
    }
}
