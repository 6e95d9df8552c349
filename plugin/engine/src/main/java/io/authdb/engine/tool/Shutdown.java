package io.authdb.engine.tool;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order when its process is asked to end: the statement that runs is cancelled, the step is rolled
 * back, and what became of it is still said. Nothing depends on it: a process that is killed is noticed by the server.
 */
final class Shutdown {

    /** Whoever asks a process to end does not wait for long. */
    private static final long LONGEST_SECONDS = 4;

    private volatile Runnable cancel = () -> {};
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "authdb-shutdown");

    private Shutdown() {}

    /** From now on until it is over. */
    static Shutdown await() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /** What cancels what runs. */
    void cancels(Runnable what) {
        cancel = what;
    }

    private void end() {
        // whoever sleeps, for a lock or between two attempts, is woken; whoever waits for the server is answered
        worker.interrupt();
        cancel.run();
        try {
            ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended. */
    void over() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException underWay) {
            // the process ends, and this is why
            ended.countDown();
        }
    }
}
