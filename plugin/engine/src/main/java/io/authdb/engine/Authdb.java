package io.authdb.engine;

import io.authdb.engine.adopt.Site;
import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.adopt.Takeover;
import io.authdb.engine.adopt.Tool;
import io.authdb.engine.adopt.ToolTables;
import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.execute.Look;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.execute.Run;
import io.authdb.engine.execute.Session;
import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.history.SchemaName;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Check;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Losses;
import io.authdb.engine.plan.Match;
import io.authdb.engine.plan.Permission;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.plan.Resolution;
import io.authdb.engine.plan.Squash;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.report.Overview;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Target;
import io.authdb.engine.schema.Catalog;
import io.authdb.engine.script.DbaScript;
import io.authdb.engine.script.ScriptRequest;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.verify.Exclusion;
import io.authdb.engine.verify.Expectation;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Prover;
import io.authdb.engine.verify.ScratchServer;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.TargetDatabase;
import io.authdb.engine.verify.Verification;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Upgrades and downgrades a database to the migrations an application brings.
 *
 * <pre>{@code
 * Authdb.on(dataSource).upgrade();
 * }</pre>
 *
 * <p>An object of this class is a description and holds no connection; each call uses one connection of the data source
 * and gives it back as it came. It never changes: {@link #outOfOrder()} and the like return a new one. It may be
 * used by several threads; of two upgrades at the same time, in whatever process, the second waits for the first.
 *
 * <p>What goes wrong is thrown as an {@link io.authdb.engine.problem.AuthdbException}, unchecked: {@link DefinitionException}
 * for wrong classes, {@link RefusedException} for a request that is not allowed, with the database untouched,
 * {@link MigrationException} for a failed migration, {@link DatabaseException} for a database that cannot be reached or
 * locked, {@link UsageException} for a target that means nothing or a schema that cannot be.
 */
public final class Authdb {

    private final Connections connections;
    private final Options options;
    private final Optional<ReadOnce> memory;

    private Authdb(Connections connections, Options options, Optional<ReadOnce> memory) {
        this.connections = connections;
        this.options = options;
        this.memory = memory;
    }

    /**
     * Works on a database that speaks PostgreSQL 14 or newer.
     *
     * @param dataSource gives connections of a role that may create objects; it may be a pool
     */
    public static Authdb on(DataSource dataSource) {
        return on(new DataSourceConnections(dataSource));
    }

    /** Works on no database: its migrations can be verified on a scratch server, and nothing else. */
    public static Authdb offline() {
        return on(new NoConnections());
    }

    /** Works on the database these connections lead to. */
    public static Authdb on(Connections connections) {
        return new Authdb(connections, Options.DEFAULT, Optional.empty());
    }

    /** The same on another database, that these connections lead to. */
    public Authdb over(Connections others) {
        return new Authdb(others, options, memory);
    }

    /**
     * Reads the migrations once, for all that comes of this until other places are named, on whatever database. Unless told,
     * each call reads them, and sees what was compiled since.
     */
    public Authdb readingOnce() {
        return new Authdb(connections, options, Optional.of(new ReadOnce()));
    }

    /**
     * Where to look for migration classes: directories of class files and jar files. Unless told, all of the class path is
     * searched, which takes about a second where it is long; naming the place takes milliseconds.
     */
    public Authdb classes(Path... places) {
        return searching(options.search().in(places));
    }

    /** More places to look for migration classes: jars and directories of others, beside those of the application. */
    public Authdb dependencies(Path... places) {
        return searching(options.search().alsoIn(places));
    }

    /**
     * The roots of the source files that {@link #classes} were compiled from. A migration whose source file is in none of
     * them is what an incremental compiler left behind: it is told to {@link Progress#leftOut} and not run. Unless told,
     * every class is taken for what it is.
     */
    public Authdb sources(Path... roots) {
        return searching(options.search().compiledFrom(roots));
    }

    /** Looks for migration classes in these packages and those below only. */
    public Authdb packages(String... names) {
        return searching(options.search().of(names));
    }

    /**
     * The schema the migrations work in: what they name without a schema is there and nowhere else. {@code public} unless
     * told. It is created with the history if it is not there, and stays after a downgrade to base.
     *
     * @param name as PostgreSQL knows it, not quoted
     * @throws UsageException if it is empty, or longer than 63 bytes, or one of the server's own
     */
    public Authdb schema(String name) {
        return with(options.with(new Schemas(options.schemas().history(), Optional.of(new SchemaName(name)))));
    }

    /**
     * The schema the history lives in, {@code authdb} unless told. Histories in different schemas know nothing of each
     * other and do not wait for each other.
     *
     * @param name as PostgreSQL knows it, not quoted
     * @throws UsageException if it is empty, or longer than 63 bytes, or one of the server's own
     */
    public Authdb historySchema(String name) {
        HistorySchema history = new HistorySchema(new SchemaName(name));
        return with(options.with(new Schemas(history, options.schemas().told())));
    }

    /**
     * Lets a downgrade destroy what its migrations say it loses, if it is exactly as much: {@code 004:17} for 17 rows of step
     * 004, several separated by commas, a step also where it loses no row: {@code 001:0}. Without it the downgrade is refused
     * and says what to give here.
     *
     * @throws UsageException if it is anything else
     */
    public Authdb acceptDataLoss(String stepsAndRows) {
        return with(options.with(Losses.parse(stepsAndRows)));
    }

    /** Lets a downgrade destroy what its migrations say it loses, however much it is, if the database is {@link #embedded()}. */
    public Authdb acceptDataLoss() {
        return with(options.with(Permission.ACCEPT_DATA_LOSS));
    }

    /** Says that the database is the embedded one, or another that holds nothing of value: what is lost there needs no count. */
    public Authdb embedded() {
        return with(options.with(Permission.EMBEDDED));
    }

    /**
     * Lets a downgrade undo revisions whose migrations a newer release of the application has and this one has not, with the
     * SQL that the history keeps of them: sealed when they were applied, and what the guard asks of it is asked as ever.
     *
     * @param ids separated by commas
     * @throws UsageException if one of them is no id
     */
    public Authdb allowForeignDowngrade(String ids) {
        return with(options.withForeign(ForeignMigrations.parse(ids)));
    }

    /** Lets an upgrade apply a revision below the current one. */
    public Authdb outOfOrder() {
        return with(options.with(Permission.OUT_OF_ORDER));
    }

    /** How long to wait for another run to finish; ten minutes unless told. */
    public Authdb lockWait(Duration longest) {
        return with(options.with(options.waits().withLock(longest)));
    }

    /**
     * How long a step waits for a lock on the application's tables before it gives way, is undone and tried again; two seconds
     * unless told. Meanwhile everybody else who wants the table queues up behind it.
     */
    public Authdb lockTimeout(Duration longest) {
        return with(options.with(options.waits().withLockTimeout(longest)));
    }

    /** How long a step that cannot have its locks is tried again and again; five minutes unless told. */
    public Authdb retryBudget(Duration longest) {
        return with(options.with(options.waits().withRetryBudget(longest)));
    }

    /** How long to wait for a server that does not take connections yet; not at all unless told. */
    public Authdb connectWait(Duration longest) {
        return with(options.with(options.waits().withConnect(longest)));
    }

    /** Whom to tell what happens. */
    public Authdb progress(Progress progress) {
        return with(options.with(progress));
    }

    /**
     * What an application does as it starts, before it serves: makes sure that the database is at head, or takes it there. A
     * database that is ahead of these migrations, since a newer release of the application was here, is no obstacle if they
     * are the beginning of what is applied, so that instances of two releases may run side by side. Unless somebody else is
     * to be told, the logger {@code io.authdb} of {@link System#getLogger} is.
     *
     * @throws RefusedException if the database is behind and only {@link Startup#CHECK} was wanted, or anything is wrong
     */
    public Started startup(Startup mode) {
        StartupLog log = StartupLog.get();
        Authdb told = options.progress() == Progress.SILENT ? progress(log) : this;
        Started started = told.start(mode);
        log.started(started);
        return started;
    }

    private Started start(Startup mode) {
        Artifact artifact = artifact();
        return inSession(session -> {
            StartupRun run = new StartupRun(session, artifact, options.progress());
            return mode == Startup.CHECK ? run.check() : run.upgrade(request(Direction.UPGRADE, Target.HEAD.text()));
        });
    }

    /**
     * Upgrades to head.
     *
     * @return what ran; no steps if the database was at head
     */
    public Plan upgrade() {
        return upgrade(Target.HEAD.text());
    }

    /**
     * Upgrades.
     *
     * @param target {@code head}, an id, an unambiguous prefix of one, {@code +n}, {@code head-1}, {@code 003+1}
     * @return what ran; no steps if the target was reached already
     */
    public Plan upgrade(String target) {
        return run(Direction.UPGRADE, target);
    }

    /**
     * What {@link #upgrade(String)} would run now; writes nothing, takes no lock.
     *
     * @param target as for an upgrade
     * @throws RefusedException with all that an upgrade would be refused for
     */
    public Plan preview(String target) {
        Request request = request(Direction.UPGRADE, target);
        Artifact artifact = artifact();
        return inSession(session -> new Preview(session, artifact, options.progress()).plan(request));
    }

    /**
     * Looks what {@link #upgrade(String)} would do now and what would hold it up; writes nothing, takes no lock.
     *
     * @param target as for an upgrade
     * @return what would run, with its SQL and its locks where {@code authdb:verify} has seen them, and whether to go, wait or
     *     stop; what the guard would refuse is in it and not thrown
     */
    public Outlook plan(String target) {
        Request request = request(Direction.UPGRADE, target);
        Artifact artifact = artifact();
        return inSession(session -> new Preview(session, artifact, options.progress()).of(request));
    }

    /**
     * Downgrades.
     *
     * @param target {@code base}, an id, an unambiguous prefix of one, {@code -n}, {@code head-1}; there is no default
     * @return what ran; no steps if the target was reached already
     */
    public Plan downgrade(String target) {
        return run(Direction.DOWNGRADE, target);
    }

    /** The migrations beside what the database says. Sends two statements, locks and writes nothing. */
    public Overview current() {
        Chain chain = chain();
        return inSession(session -> overview(chain, warned(chain, session.read())));
    }

    /**
     * The migrations beside what the database says, with what there is to know of each step that cannot be undone. Reads all of
     * the history, and makes sure that it is as authdb wrote it.
     */
    public Overview history() {
        Chain chain = chain();
        return inSession(session -> {
            State state = warned(chain, session.read());
            Squash squash = Squash.of(chain, state);
            return new Overview(
                    squash.chain(),
                    squash.state(),
                    session.moments(state),
                    session.recorded(state),
                    session.stampNotes(state),
                    session.tampering(state));
        });
    }

    /**
     * Makes sure that the database is at head, that nothing is pending, unknown or out of order, and that the history is as
     * authdb wrote it.
     *
     * @return whether the SQL of what is applied was compared too: with what {@code authdb:verify} wrote down beside the
     *     classes, if it did; a class is never run to find out
     * @throws RefusedException with everything that is wrong
     */
    public boolean check() {
        Chain chain = chain();
        List<Problem> problems = inSession(session -> {
            State state = session.read();
            List<Problem> found = new ArrayList<>(problems(chain, state));
            Optional<String> tampering = session.tampering(state);
            // what somebody else has written over says nothing about the classes
            tampering.map(Check::tampered).ifPresentOrElse(found::add, () -> warned(chain, state));
            return found;
        });
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return chain.isCompared();
    }

    /**
     * Proves on a scratch server what the migrations claim: every one is upgraded, downgraded and upgraded again, on
     * databases made for it and dropped afterwards. The database of this object, if it has one, is read and compared, and
     * never written.
     *
     * @param progress told of each migration
     * @return what was seen; it says itself whether that {@linkplain Verification#passed() is all well}
     */
    public Verification verify(ScratchServer server, Settings settings, ProofProgress progress) {
        Chain chain = chain();
        Settings placed = settings.with(options.schemas());
        Prover prover = new Prover(chain, placed, progress);
        if (!(connections instanceof NoConnections)) {
            compareWithTarget(prover, chain, placed);
        }
        Options quiet =
                options.with(Progress.SILENT).with(Permission.ACCEPT_DATA_LOSS).with(Permission.EMBEDDED);
        try {
            return prover.on(server, (database, target) -> new Authdb(database, quiet, memory).downgrade(target));
        } catch (SQLException failed) {
            throw DatabaseFault.of("scratch server", failed);
        }
    }

    private void compareWithTarget(Prover prover, Chain chain, Settings settings) {
        State state = inSession(Session::read);
        try {
            Look.at(connections, connection -> {
                List<Exclusion> tools =
                        ToolTables.in(connection, settings.schemas().working()).exclusions();
                TargetDatabase target = new TargetDatabase(
                        Squash.of(chain, state).state(),
                        new Catalog(connection, settings.scope()).all(),
                        problems(chain, state));
                return prover.beside(
                        target,
                        Stream.concat(settings.exclusions().stream(), tools.stream())
                                .toList());
            });
        } catch (SQLException failed) {
            throw DatabaseFault.of(connections.name(), failed);
        }
    }

    /**
     * Records that the database is at a revision, where something else brought it there: rows of history, and nothing is
     * run. Its schema is compared with what the migrations make of a scratch database.
     *
     * @param target {@code head}, an id, an unambiguous prefix of one
     * @param settings roles and time limit for the scratch database, and what is not compared
     * @throws RefusedException if the schemas differ, unless it is {@link #force forced}, or the history says anything else
     */
    public Stamped stamp(String target, ScratchServer server, Settings settings, ProofProgress progress) {
        return taken(takeover(server, settings, progress), takeover -> takeover.at(Target.parse(target)));
    }

    /**
     * Takes a database over from another migration tool: as {@link #stamp} where that tool's own history says it is. Its
     * table is left as it is.
     *
     * @param from {@code alembic}, {@code flyway} or {@code liquibase}; empty for the one whose history is there
     * @param settings roles and time limit for the scratch database, and what is not compared
     * @throws RefusedException also if that history does not say where it is, or no migration is called so
     */
    public Stamped adopt(String from, ScratchServer server, Settings settings, ProofProgress progress) {
        return taken(takeover(server, settings, progress), takeover -> takeover.from(Tool.parse(from)));
    }

    /** Lets a stamp record the differences that it would be refused for. */
    public Authdb force() {
        return with(options.with(Permission.FORCE));
    }

    private Takeover takeover(ScratchServer server, Settings settings, ProofProgress progress) {
        return new Takeover(
                new Site(connections, options.schemas(), options.waits(), options.progress()),
                chain(),
                new Expectation.Model(server, settings.with(options.schemas()), progress),
                options.permissions().contains(Permission.FORCE));
    }

    /**
     * Compares the schema with what the migrations make of a scratch database that the history says are applied. The database
     * of this object is read, never written.
     *
     * @param settings roles and time limit for the scratch database, and what is not compared
     * @return how it differs, in words; nothing if it does not
     */
    public List<String> drift(ScratchServer server, Settings settings, ProofProgress progress) {
        return taken(takeover(server, settings, progress), takeover -> takeover.drift()
                .differences());
    }

    private <T> T taken(Takeover takeover, TakeoverWork<T> work) {
        try {
            return work.of(takeover);
        } catch (SQLException failed) {
            throw DatabaseFault.of(connections.name(), failed);
        }
    }

    /**
     * Writes the script that a DBA runs with {@code psql} instead of {@link #upgrade} or {@link #downgrade}; asks no database.
     *
     * @param from where the database is
     * @param target where it should be, above or below
     * @throws RefusedException if a step cannot be undone, or is not sealed
     */
    public DbaScript script(String from, String target) {
        Artifact artifact = scripted(artifact(), from);
        return new DbaScript(
                artifact, new ScriptRequest(artifact, from, target).plan(), options.schemas(), Optional.empty());
    }

    /** From base a snapshot runs; from elsewhere what it stands for is taken to have run, as far as it is there. */
    private static Artifact scripted(Artifact artifact, String from) {
        boolean fromBase =
                Target.parse(from).resolve(artifact.chain(), Position.BASE).index() == 0;
        Chain chain =
                fromBase ? Squash.of(artifact.chain(), State.NONE).chain() : Replacement.spelledOut(artifact.chain());
        return new Artifact(chain, artifact.seals(), artifact.effects());
    }

    /** The same for the database of this object and from where it is, which is read and not written. */
    public DbaScript script(String target) {
        return inSession(session -> {
            State state = session.read();
            DbaScript script = script(state.name(), target);
            return state.fence().isEmpty() ? script : script.onlyFor(session.databaseId());
        });
    }

    /**
     * Says what became of a step that was interrupted outside a transaction, where only a person can tell.
     *
     * @param as {@code applied} if its revision is applied now, {@code undone} if it is not
     * @return the migrations beside what the database says then
     * @throws RefusedException if no step is interrupted
     */
    public Overview resolve(String as) {
        Resolution found = Resolution.parse(as);
        Artifact artifact = artifact();
        return inSession(
                session -> overview(artifact.chain(), new Run(session, artifact, options.progress()).resolve(found)));
    }

    private Request request(Direction direction, String target) {
        return new Request(direction, Target.parse(target), options.permissions()).accepting(options.accepted());
    }

    private Plan run(Direction direction, String target) {
        Request request = request(direction, target);
        Artifact artifact = artifact();
        return inSession(session -> new Run(session, foreign(artifact, session), options.progress()).of(request));
    }

    /** With the revisions that the user allows to be undone without their migration. */
    private Artifact foreign(Artifact own, Session session) throws SQLException {
        return options.foreign().isEmpty() ? own : new ForeignMigrations(session, own).with(options.foreign());
    }

    private Authdb searching(Options.Search other) {
        return new Authdb(connections, options.with(other), Optional.empty());
    }

    private Authdb with(Options changed) {
        return new Authdb(connections, changed, memory);
    }

    private State warned(Chain chain, State state) {
        Match.warnings(chain, state).forEach(options.progress()::warning);
        return state;
    }

    private static Overview overview(Chain chain, State state) {
        Squash squash = Squash.of(chain, state);
        return new Overview(squash.chain(), squash.state());
    }

    private static List<Problem> problems(Chain chain, State state) {
        Squash squash = Squash.of(chain, state);
        return Check.problems(squash.chain(), squash.state());
    }

    private Chain chain() {
        return artifact().chain();
    }

    private Artifact artifact() {
        Supplier<Artifact> reading = () -> Migrations.artifact(options.search(), options.progress());
        return Loader.within(() -> memory.map(once -> once.get(reading)).orElseGet(reading));
    }

    private <T> T inSession(Work<T> work) {
        return Loader.within(() -> inOpenSession(work));
    }

    private <T> T inOpenSession(Work<T> work) {
        try (Session session = opened()) {
            return work.in(session);
        } catch (SQLException failed) {
            throw DatabaseFault.of(connections.name(), failed);
        }
    }

    private Session opened() {
        try {
            return Session.open(connections, options.schemas(), options.waits());
        } catch (SQLException failed) {
            throw DatabaseFault.unopened(connections.name(), failed);
        }
    }

    private interface TakeoverWork<T> {
        T of(Takeover takeover) throws SQLException;
    }

    private interface Work<T> {
        T in(Session session) throws SQLException;
    }
}
