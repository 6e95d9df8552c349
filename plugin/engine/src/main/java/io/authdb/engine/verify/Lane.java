package io.authdb.engine.verify;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.Rehearsal;
import io.authdb.engine.execute.Watch;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.schema.Touched;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One scratch database with the role that migrates and the superuser that looks on. */
final class Lane implements AutoCloseable {

    /** The class of SQLSTATE 53200 and the like. */
    private static final String INSUFFICIENT_RESOURCES = "53";

    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Scratch scratch;
    private final Worker worker;
    private final Settings settings;
    private final String name;
    private final boolean watchFacts;
    private final Set<RevisionId> recorded = new HashSet<>();
    private String database;
    private Rehearsal rehearsal;
    private Observer observer;

    private Lane(Scratch scratch, Worker worker, Settings settings, Name name) throws SQLException {
        this.scratch = scratch;
        this.worker = worker;
        this.settings = settings;
        this.name = name.name().toLowerCase(Locale.ROOT);
        this.watchFacts = name == Name.PLAIN;
        this.database = scratch.create(this.name);
        this.observer = observe();
        logTouches();
        this.rehearsal = rehearse();
    }

    /** Makes an empty database. */
    static Lane open(Scratch scratch, Worker worker, Settings settings, Name name) throws SQLException {
        return new Lane(scratch, worker, settings, name);
    }

    /** The database as the role that migrates reaches it. */
    Connections connections() {
        return scratch.ownerOf(database);
    }

    Observer observer() {
        return observer;
    }

    /** Runs an upgrade or a downgrade, as superuser if PostgreSQL refuses it to the role that migrates. */
    Ran run(Revision revision, Direction direction) throws SQLException {
        StepWatch watch = newWatch();
        if (direction == Direction.DOWNGRADE && recorded.contains(revision.id())) {
            watch.wantHistory();
        }
        return run(revision, direction, watch);
    }

    /** Runs an upgrade that has run before, here or in the other lane. */
    Ran repeat(Revision revision, Ran earlier) throws SQLException {
        StepWatch watch = newWatch();
        watch.repeats(earlier.statements());
        return run(revision, Direction.UPGRADE, watch);
    }

    private Ran run(Revision revision, Direction direction, StepWatch watch) throws SQLException {
        if (watchFacts && observer.handsOverCounts()) {
            rehearsal.handOverCounts();
        }
        Ran ran = privileged(revision, direction, watch, same -> rehearsal.run(revision, direction, same));
        if (direction == Direction.UPGRADE && !ran.failed() && watch.recorded()) {
            recorded.add(revision.id());
        }
        return ran;
    }

    /** Runs a downgrade in a transaction that is not committed, to see what it sends over the rows that are here. */
    Ran rehearseDowngrade(Revision revision) throws SQLException {
        return privileged(
                revision,
                Direction.DOWNGRADE,
                new StepWatch(Set.of()),
                watch -> rehearsal.tryDowngrade(revision, watch));
    }

    /** Puts in the rows of a migration's samples. */
    Ran sample(Revision revision) throws SQLException {
        return revision.methods().sample().isEmpty()
                ? Ran.NOTHING
                : attempt(revision, newWatch(), watch -> rehearsal.sample(revision, watch), "sample");
    }

    /** Gives the database the history that upgrades with these would have left: most steps here leave no row. */
    void writeDown(List<Revision> applied) throws SQLException {
        rehearsal.close();
        observer.forgetHistory();
        rehearsal = rehearse();
        rehearsal.writeDown(applied);
    }

    /** Makes this lane's database a copy of another's, whatever state it was in. */
    void copy(Lane other) throws SQLException {
        close();
        other.close();
        recorded.addAll(other.recorded);
        scratch.drop(database);
        database = scratch.createFrom(other.database, name);
        reopen();
        logTouches();
        other.reopen();
    }

    /** Nobody takes pictures of the plain lane after each step. */
    private void logTouches() throws SQLException {
        if (!watchFacts) {
            observer.installLog();
        }
    }

    private void reopen() throws SQLException {
        observer = observe();
        rehearsal = rehearse();
    }

    private StepWatch newWatch() throws SQLException {
        return watchFacts ? new FactWatch(observer) : new StepWatch(observer.history());
    }

    private Ran privileged(Revision revision, Direction direction, StepWatch watch, Step step) throws SQLException {
        Ran refused = attempt(revision, watch, step, direction.word());
        if (!Privileges.lacking(refused)) {
            return refused;
        }
        scratch.superuser(true);
        try {
            Ran ran = attempt(revision, watch, step, direction.word());
            return ran.failed() ? refused : ran.with(Privileges.finding(direction, refused));
        } finally {
            scratch.superuser(false);
        }
    }

    private Ran attempt(Revision revision, StepWatch watch, Step step, String what) throws SQLException {
        AtomicReference<@Nullable CutOff> cutOff = new AtomicReference<>();
        Ran ran = worker.run(() -> attempt(step, watch), where -> cutOff.set(new CutOff(endSession(), where)));
        CutOff made = cutOff.get();
        Ran judged = made == null ? ran : ran.failing(made.failure(revision, what, settings.timeLimit()));
        return judged.failed() || Rehearsal.mayLeaveSomething(watch.sent().statements())
                ? inNewSession(judged)
                : judged;
    }

    private Ran attempt(Step step, StepWatch watch) throws SQLException {
        Optional<AuthdbException> failure = Optional.empty();
        Threads before = Threads.now();
        try {
            step.run(watch);
        } catch (AuthdbException failed) {
            failure = Optional.of(failed);
        }
        HeldLocks locks = failure.isPresent() ? HeldLocks.NONE : watch.locks().apartFrom(observer.own());
        return new Ran(failure, watch.sent(), touched(failure, locks), locks, watch.facts(), before.startedSince());
    }

    /** Of a failure nothing stays, and its session may still hold what looking would need; nobody looks at the plain lane. */
    private Touched touched(Optional<AuthdbException> failure, HeldLocks locks) throws SQLException {
        if (watchFacts) {
            return Touched.EVERYTHING;
        }
        return failure.isPresent() ? Touched.NOTHING : observer.touched(locks);
    }

    /** What a migration leaves in its session the next one must not inherit: it gets a new one. */
    private Ran inNewSession(Ran ran) throws SQLException {
        List<String> left = ran.failed() ? List.of() : rehearsal.leftovers();
        endRehearsal(ran);
        rehearsal = rehearse();
        return left.isEmpty()
                ? ran
                : ran.with(Finding.warning("SessionLeftovers", "It leaves something behind in its session.", left));
    }

    private void endRehearsal(Ran ran) throws SQLException {
        try {
            rehearsal.close();
        } catch (SQLException gone) {
            // of a session that was ended in the middle nothing is left to close
            if (!ran.failed()) {
                throw gone;
            }
        }
    }

    private String endSession() {
        try {
            return scratch.terminate(rehearsal.pid());
        } catch (SQLException gone) {
            return "unknown: " + gone.getMessage();
        }
    }

    private Observer observe() throws SQLException {
        return Observer.of(scratch.superuserOf(database).open(), settings);
    }

    /** A session that had taken all there is lets go of it a moment after it was closed. */
    private Rehearsal rehearse() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Rehearsal.open(scratch.ownerOf(database), settings.schemas());
            } catch (SQLException failed) {
                boolean exhausted = String.valueOf(failed.getSQLState()).startsWith(INSUFFICIENT_RESOURCES);
                if (!exhausted || attempt == ATTEMPTS) {
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            rehearsal.close();
        } finally {
            observer.close();
        }
    }

    /** The lanes of a verification; the plain one, on which each migration runs once, also looks at each statement. */
    enum Name {
        MAIN,
        PLAIN,
        /** What a snapshot replaces. */
        REPLACED,
        /** The snapshot. */
        SNAPSHOT,
        /** The snapshot once more. */
        REPEATED
    }

    @FunctionalInterface
    private interface Step {
        void run(Watch watch) throws SQLException;
    }
}
