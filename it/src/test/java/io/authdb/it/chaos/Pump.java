package io.authdb.it.chaos;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;

/** What moves bytes until one side hangs up. */
interface Pump {

    void run() throws IOException;

    /** Runs it on a thread of its own that keeps nobody waiting. */
    static void start(String name, Pump pump) {
        Thread thread = new Thread(() -> run(pump), "chaos-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Pump pump) {
        try {
            pump.run();
        } catch (SocketException | EOFException ended) {
            // one side hung up, which is how connections end
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
