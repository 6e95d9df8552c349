package io.authdb.maven.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The use of the running server; the last one to end stops it. Ends with the process at the latest. */
public final class Lease implements AutoCloseable {
    private final Home home;
    private final Closeable held;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atExit = new Thread(this::end, "authdb-embedded-stop");

    private Lease(Home home, Closeable held, int port) {
        this.home = home;
        this.held = held;
        this.port = port;
    }

    /** Called under the mutex, with the lease taken and the server running. */
    static Lease of(Home home, Closeable held, int port) {
        Lease lease = new Lease(home, held, port);
        // Ctrl-C runs no close: without this the server would stay until the next build
        Runtime.getRuntime().addShutdownHook(lease.atExit);
        return lease;
    }

    /**
     * The database of this name, created empty when first asked for.
     *
     * @throws EmbeddedServerException if it cannot be created
     */
    public Database database(String name) {
        DatabaseName database = DatabaseName.of(name);
        return locked(() -> {
            new Databases(home).create(database, port);
            return describe(database);
        });
    }

    /**
     * Empties the database of this name, and that one only; whoever is connected to it is thrown out.
     *
     * @throws EmbeddedServerException if it cannot be emptied
     */
    public Database reset(String name) {
        DatabaseName database = DatabaseName.of(name);
        return locked(() -> {
            new Databases(home).reset(database, port);
            return describe(database);
        });
    }

    /**
     * Lets the server run on when the last lease ends, until {@link EmbeddedServer#stop(String)} of every keeper.
     *
     * @return whether somebody kept it already
     */
    public boolean keep(String keeper) {
        return locked(() -> {
            boolean before = home.keepers().any();
            home.keepers().add(keeper);
            return before;
        });
    }

    /** Does nothing the second time. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // the hook does the same, and only one of the two finds it to be done
        }
        end();
    }

    private void end() {
        if (closed.compareAndSet(false, true)) {
            locked(() -> {
                held.close();
                EmbeddedServer.stopUnlessUsed(home);
                return home;
            });
        }
    }

    private Database describe(DatabaseName name) throws IOException {
        return new Database(name, port, home.passwords().of(Administration.OWNER));
    }

    private <T> T locked(Mutex.Work<T> work) {
        try {
            return home.mutex().hold(work);
        } catch (IOException e) {
            throw EmbeddedServerException.unusable(home.folder(), e);
        }
    }
}
