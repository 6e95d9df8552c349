package io.authdb.it.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A server that is there to be crashed: nobody else uses it, and what it has acknowledged it keeps. */
final class OwnServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final ServerProcess process;
    private boolean restarted;

    private OwnServer(EmbeddedPostgres server, ServerProcess process) {
        this.server = server;
        this.process = process;
    }

    static OwnServer start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("lc_messages", "C")
                .start();
        return new OwnServer(server, ServerProcess.at(server.getPort()));
    }

    int port() {
        return server.getPort();
    }

    /** Every process of it ends at once, nothing is written; then it is started again and recovers. */
    void crash() throws IOException, InterruptedException {
        process.crash();
        process.start();
        restarted = true;
    }

    @Override
    public void close() throws IOException {
        if (restarted) {
            process.stop();
        }
        server.close();
    }
}
