package io.authdb.maven.embedded;

import java.io.IOException;

/** A running server for one proof, and its superuser. Ends with the process at the latest. */
public final class ScratchServer implements AutoCloseable {
    private final ScratchRun run;
    private final Postmaster postmaster;
    private final Thread atExit = new Thread(this::end, "authdb-scratch-stop");
    private boolean ended;
    private int port;
    private char[] password = {};

    ScratchServer(ScratchRun run, Postmaster postmaster) {
        this.run = run;
        this.postmaster = postmaster;
    }

    /** Not to be ended before it is done, or what it makes afterwards would stay. */
    synchronized void start(PreparedCluster cluster) throws IOException {
        // Ctrl-C runs no close, nor does a migration that exits
        Runtime.getRuntime().addShutdownHook(atExit);
        cluster.copyTo(run.home());
        port = postmaster.run();
        password = run.home().passwords().of(Administration.SUPERUSER);
    }

    /** For JDBC, of the maintenance database; holds neither user nor password. */
    public String url() {
        return Database.url(port, Administration.SUPERUSER);
    }

    /** A superuser. */
    public String username() {
        return Administration.SUPERUSER;
    }

    /** A copy, which the caller may erase. */
    public char[] password() {
        return password.clone();
    }

    /**
     * Ends the server, whoever is connected, and removes all it has written; when it returns, that is done, also where
     * another thread had begun it. Does nothing the second time.
     *
     * @throws EmbeddedServerException if something stays
     */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // the hook does the same, and only one of the two finds it to be done
        }
        end();
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            postmaster.stop();
            run.remove();
        } catch (IOException e) {
            throw EmbeddedServerException.leftBehind(run.home().folder(), e);
        }
    }

    @Override
    public String toString() {
        return url();
    }
}
