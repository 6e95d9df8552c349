package io.authdb.engine.execute;

import io.authdb.engine.history.HistoryLock;
import io.authdb.engine.history.HistoryReader;
import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.history.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The one connection of a run. Reading takes no lock and changes no setting; {@link #prepare} does both, and
 * {@link #close} gives a pooled connection back as it came, or not at all.
 */
public final class Session implements AutoCloseable {

    private final Connections connections;
    private final Connection connection;
    private final Schemas schemas;
    private final boolean autoCommit;
    private final SessionSettings settings;
    private boolean locked;
    private int pid;

    private Session(Connections connections, Connection connection, Schemas schemas) throws SQLException {
        this.connections = connections;
        this.connection = connection;
        this.schemas = schemas;
        this.autoCommit = connection.getAutoCommit();
        this.settings = new SessionSettings(connection, schemas.working());
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
    }

    /** Opens a session that keeps its history and runs its migrations in these schemas. */
    public static Session open(Connections connections, Schemas schemas) throws SQLException {
        Connection connection = connections.open();
        try {
            return new Session(connections, connection, schemas);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** What the history says, and on the way what the server says of itself: two statements, no lock. */
    public State read() throws SQLException {
        return read(preflight -> {});
    }

    /**
     * Makes this session the one that works: waits for the lock, fixes the settings that migrations run with, and reads
     * again, since somebody else may have worked meanwhile.
     */
    public State prepare(Duration longestWait, Consumer<String> waiting) throws SQLException {
        lock().acquire(longestWait, waiting);
        locked = true;
        if (connections.pooled()) {
            settings.remember();
        }
        settings.fix();
        return read(TargetServer::requireWritable);
    }

    private State read(Consumer<Preflight> further) throws SQLException {
        HistoryReader reader = new HistoryReader(connection, schemas);
        Preflight preflight = reader.preflight();
        pid = preflight.pid();
        TargetServer.requireSupported(preflight);
        further.accept(preflight);
        return reader.state(preflight);
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

    private HistoryLock lock() {
        return new HistoryLock(connection, schemas.history());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connections.pooled() && !connection.isClosed()) {
                handBack();
            }
        }
    }

    private void handBack() throws SQLException {
        try {
            if (locked) {
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
