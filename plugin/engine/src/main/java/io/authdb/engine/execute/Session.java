package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryAudit;
import io.authdb.engine.history.HistoryFence;
import io.authdb.engine.history.HistoryLock;
import io.authdb.engine.history.HistoryReader;
import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.Recorded;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.trace.AnnouncedProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a run. Reading takes no lock and changes no setting; {@link #prepare} does both, and
 * {@link #close} gives a pooled connection back as it came, or not at all.
 *
 * <p>Behind a pooler that hands out its connections anew for each transaction no session can hold a lock: there each
 * transaction takes its own, with its settings, and what protects a step is the fence alone.
 */
public final class Session implements AutoCloseable {

    private final Connections connections;
    private final Schemas schemas;
    private final Waits waits;
    private Connection connection;
    private boolean autoCommit;
    private SessionSettings settings;
    private boolean prepared;
    private boolean tainted;
    private boolean shared;
    private boolean kept;
    private boolean elsewhere;
    private int pid;
    private Preflight.Rights rights = Preflight.Rights.NONE;
    private Optional<Leftovers> clean = Optional.empty();
    private @Nullable HistoryWriter writer;

    private Session(Connections connections, Connection connection, Schemas schemas, Waits waits) throws SQLException {
        this.connections = connections;
        this.schemas = schemas;
        this.waits = waits;
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.settings = new SessionSettings(connection, schemas.working(), waits.lockTimeout());
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
    }

    /** Opens a session that keeps its history and runs its migrations in these schemas. */
    public static Session open(Connections connections, Schemas schemas) throws SQLException {
        return open(connections, schemas, Waits.DEFAULT);
    }

    /** The same, with what to wait for and how long. */
    public static Session open(Connections connections, Schemas schemas, Waits waits) throws SQLException {
        Connection connection = new Connecting(connections, waits.connect()).open();
        try {
            return new Session(connections, connection, schemas, waits);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** What the history says, and on the way what the server says of itself: two statements, no lock. */
    public State read() throws SQLException {
        HistoryReader reader = new HistoryReader(connection, schemas);
        Preflight preflight = reader.preflight();
        pid = preflight.pid();
        TargetServer.requireSupported(preflight);
        return reader.state(preflight);
    }

    /**
     * Looks at what goes on in the database, in one transaction that can write nothing and in which names mean what they mean to
     * migrations.
     */
    public <T> T traffic(TrafficLook<T> look) throws SQLException {
        return Look.over(connection, same -> {
            new SessionSettings(same, schemas.working(), waits.lockTimeout()).fixLocally();
            return look.at(new Traffic(same));
        });
    }

    /** Who works on this history now, if anybody does. */
    public Optional<String> worker() throws SQLException {
        return lock().holderNow();
    }

    /** Somebody who looks. */
    public interface TrafficLook<T> {

        /** Looks. */
        T at(Traffic traffic) throws SQLException;
    }

    /** The identity that a history was given when it was begun. */
    public String databaseId() throws SQLException {
        return new HistoryReader(connection, schemas).databaseId();
    }

    /** Where the server stood before each irreversible revision that is applied. */
    public Map<RevisionId, Moment> moments(State state) throws SQLException {
        return state.schema().outdated() || state.fence().isEmpty()
                ? Map.of()
                : new HistoryReader(connection, schemas).moments();
    }

    /** What was written down beside the stamps of applied revisions. */
    public Map<RevisionId, List<String>> stampNotes(State state) throws SQLException {
        return state.fence().isEmpty() ? Map.of() : new HistoryReader(connection, schemas).stampNotes();
    }

    /** The applied revisions as the history keeps them, with their sealed downgrades; none of a history that keeps none. */
    public Map<RevisionId, Recorded> recorded(State state) throws SQLException {
        return state.schema().outdated() || state.fence().isEmpty()
                ? Map.of()
                : new HistoryReader(connection, schemas).recorded();
    }

    /** The first thing about the history that is not as it was written; what an older release wrote has no hashes. */
    public Optional<String> tampering(State state) throws SQLException {
        if (state.fence().isEmpty()) {
            return Optional.empty();
        }
        HistoryAudit audit = new HistoryAudit(connection, schemas.history());
        return state.schema().outdated() ? audit.outdatedFault(state.schema().layout()) : audit.firstFault();
    }

    /** {@link #prepare(Progress)} that waits so long for another run, and tells who runs. */
    public State prepare(Duration longestWait, Consumer<String> waiting) throws SQLException {
        return prepare(longestWait, new Progress() {
            @Override
            public void waiting(String holder) {
                waiting.accept(holder);
            }
        });
    }

    /**
     * Makes this session the one that works: waits for the lock, fixes the settings that migrations run with, and reads
     * again, since somebody else may have worked meanwhile.
     */
    public State prepare(Progress progress) throws SQLException {
        return prepare(waits.lock(), progress);
    }

    private State prepare(Duration longestWait, Progress progress) throws SQLException {
        if (pid == 0) {
            read();
        }
        OptionalInt announced = AnnouncedProcess.of(connection);
        writer = null;
        shared = announced.isPresent() && announced.getAsInt() != pid;
        kept = announced.isPresent() && !shared;
        if (!shared) {
            lock().acquire(longestWait, progress::waiting);
            if (connections.pooled()) {
                settings.remember();
            }
            prepared = true;
            settings.fix();
        }
        return readClosely(progress);
    }

    /** What the history says, of a server that may be worked on; takes no lock and changes no setting. */
    State look(Progress progress) throws SQLException {
        return readClosely(progress);
    }

    private State readClosely(Progress progress) throws SQLException {
        HistoryReader reader = new HistoryReader(connection, schemas);
        Preflight preflight = reader.closePreflight(Leftovers.QUERY);
        pid = preflight.pid();
        Preflight.Close close = preflight.close().orElseThrow();
        rights = close.rights();
        clean = shared ? Optional.empty() : Optional.of(new Leftovers(close.session()));
        TargetServer.requireSupported(preflight);
        TargetServer.requireWritable(preflight);
        TargetServer.requireTrusted(preflight, close);
        TargetServer.warnings(preflight, shared).forEach(progress::warning);
        State state = reader.state(preflight);
        elsewhere = state.elsewhere();
        return state;
    }

    /** Tells once, before the first step, that the history comes from another cluster: its rows from then on are of this one. */
    void tellElsewhere(Progress progress) {
        if (elsewhere) {
            progress.warning(TargetServer.ELSEWHERE);
            elsewhere = false;
        }
    }

    /**
     * Replaces a connection that broke, and makes the new one the one that works.
     *
     * @return what the history says now
     */
    State reconnect(Progress progress) throws SQLException {
        Connection broken = connection;
        try (broken) {
            broken.abort(Runnable::run);
        }
        connection = new Connecting(connections, Connecting.atLeast(waits.connect())).open();
        prepared = false;
        autoCommit = connection.getAutoCommit();
        settings = new SessionSettings(connection, schemas.working(), waits.lockTimeout());
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        read();
        return prepare(progress);
    }

    /** Begins a transaction: that of a step or of what belongs to one. */
    void begin(Progress progress) throws SQLException {
        connection.setAutoCommit(false);
        if (shared) {
            lock().acquireForTransaction(waits.lock(), progress::waiting);
            settings.fixLocally();
        }
    }

    /** What the session carried before the first step; empty where it is not authdb's alone. */
    Optional<Leftovers> clean() {
        return clean;
    }

    /** Nobody may get this session after a migration left something in it. */
    void taint() {
        tainted = true;
    }

    /** Whether the next transaction may be another session's. */
    public boolean shared() {
        return shared;
    }

    Waits waits() {
        return waits;
    }

    Preflight.Rights rights() {
        return rights;
    }

    Connections connections() {
        return connections;
    }

    /** The server's process that works for this session, as of the last read. */
    int pid() {
        return pid;
    }

    Connection connection() {
        return connection;
    }

    HistorySchema schema() {
        return schemas.history();
    }

    /** Takes the head row in each transaction. */
    HistoryFence fence() {
        return new HistoryFence(new StatementsOfSession(connection, kept), schemas.history(), rights);
    }

    /** Appends to the history; of this connection. */
    HistoryWriter writer() {
        if (writer == null) {
            writer = new HistoryWriter(new StatementsOfSession(connection, kept), schemas.history());
        }
        return writer;
    }

    private HistoryLock lock() {
        return new HistoryLock(connection, schemas.history());
    }

    @Override
    public void close() throws SQLException {
        try (Connection closed = connection) {
            if (tainted) {
                connection.abort(Runnable::run);
            } else if (connections.pooled() && !closed.isClosed()) {
                handBack();
            }
        }
    }

    private void handBack() throws SQLException {
        try {
            if (prepared) {
                settings.restore();
                lock().release();
            }
            if (!autoCommit) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException notAsItCame) {
            // nobody may get a connection with our lock or settings on it
            connection.abort(Runnable::run);
            throw notAsItCame;
        }
    }
}
