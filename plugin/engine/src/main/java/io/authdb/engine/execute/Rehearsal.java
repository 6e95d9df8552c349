package io.authdb.engine.execute;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision.Cleared;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Guard;
import io.authdb.engine.plan.Permission;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.Target;
import io.authdb.engine.seal.SealedSql;
import io.authdb.engine.trace.KeptStatement;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Single steps on a scratch database that nobody else works on. Each is cleared by the guard and run by the executor, as on
 * any other database, but on a chain of that one revision: what it costs does not grow with the history.
 */
public final class Rehearsal implements AutoCloseable {

    private static final Duration NOBODY_ELSE = Duration.ofSeconds(10);

    private static final String HAND_OVER = "select pg_catalog.pg_stat_force_next_flush()";

    private final Session session;
    private final State ground;
    private final Leftovers clean;
    private State.Fence fence;

    private Rehearsal(Session session, State ground) throws SQLException {
        this.session = session;
        this.fence = Groundwork.lay(session, ground, Progress.SILENT);
        this.ground = session.read();
        this.clean = Leftovers.of(session.connection());
    }

    /** Opens a session, takes the lock, and creates what has to be there before the first step. */
    public static Rehearsal open(Connections connections, Schemas schemas) throws SQLException {
        Session session = Session.open(connections, schemas);
        try {
            return new Rehearsal(session, session.prepare(NOBODY_ELSE, holder -> {}));
        } catch (SQLException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    /**
     * Runs one step; a downgrade may lose what it says it loses.
     *
     * @throws io.authdb.engine.problem.AuthdbException if it failed
     */
    public void run(Revision revision, Direction direction, Watch watch) throws SQLException {
        Executor executor = Executor.watched(session, watch);
        executor.execute(cleared(revision, direction), state(revision, direction));
        fence = executor.fence();
    }

    private Cleared cleared(Revision revision, Direction direction) {
        Request request = new Request(
                direction,
                Target.parse(direction == Direction.UPGRADE ? "head" : "base"),
                Set.of(Permission.ACCEPT_DATA_LOSS, Permission.EMBEDDED));
        return Guard.decide(request, new Chain(List.of(revision)), state(revision, direction))
                .orThrow();
    }

    private State state(Revision revision, Direction direction) {
        List<Applied> applied = direction == Direction.UPGRADE ? List.of() : List.of(Applied.assumed(revision));
        return new State(Optional.of(fence), applied, Optional.empty(), ground.schema());
    }

    /**
     * Runs the downgrade of a step that runs in a transaction, and keeps nothing of it.
     *
     * @throws io.authdb.engine.problem.AuthdbException if it failed
     */
    public void tryDowngrade(Revision revision, Watch watch) throws SQLException {
        Plan plan = cleared(revision, Direction.DOWNGRADE).plan();
        StepCall call = new StepCall(new Surroundings(session, SealedSql.NONE, watch), plan, 1, Trace.ofTransaction());
        session.connection().setAutoCommit(false);
        try {
            call.run();
        } catch (AuthdbException ours) {
            throw ours;
        } catch (Throwable thrown) {
            throw call.failure(thrown, StepFailure.Aftermath.ROLLED_BACK);
        } finally {
            session.connection().rollback();
            session.connection().setAutoCommit(true);
        }
    }

    /**
     * Calls the {@code @Sample} methods of a migration.
     *
     * @throws io.authdb.engine.problem.MigrationException if one failed
     */
    public void sample(Revision revision, Watch watch) throws SQLException {
        new SampleRun(session, revision).run(watch);
    }

    /** Writes down that all of these are applied, as a stamp would; the history has to be empty. */
    public void writeDown(List<Revision> revisions) throws SQLException {
        State empty = new State(Optional.of(fence), List.of(), Optional.empty(), ground.schema());
        new Stamper(session, Progress.SILENT)
                .record(
                        empty,
                        revisions.stream()
                                .map(revision -> new Stamper.Stamp(revision, List.of()))
                                .toList());
    }

    /** Whether what was sent may have left something in the session, so that the next step needs another one. */
    public static boolean mayLeaveSomething(List<SentStatement> statements) {
        return Suspicion.possible(statements);
    }

    /** What steps left in the session beside what authdb set itself, in words. */
    public List<String> leftovers() throws SQLException {
        return Leftovers.of(session.connection()).since(clean);
    }

    /**
     * Has the session hand over what it counted, so that what a step reads is not taken for what the next one does.
     *
     * @see <a href="https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-FUNCTIONS">Statistics
     *     functions</a>, of which the one that does it is there from PostgreSQL 15 on
     */
    public void handOverCounts() throws SQLException {
        try (PreparedStatement statement = KeptStatement.prepare(session.connection(), HAND_OVER)) {
            statement.execute();
        }
    }

    /** The server's process that works for this session. */
    public int pid() {
        return session.pid();
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
