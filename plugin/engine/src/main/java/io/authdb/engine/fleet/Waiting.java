package io.authdb.engine.fleet;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what others are at, also when the process is asked to end: what became of it has to be said. */
final class Waiting {

    private Waiting() {}

    /**
     * Until all have ended.
     *
     * @param interrupted what to do when somebody does not want to wait
     */
    static void forAll(List<Future<?>> begun, Runnable interrupted) {
        boolean impatient = false;
        for (Future<?> one : begun) {
            boolean ended = false;
            while (!ended) {
                try {
                    one.get();
                    ended = true;
                } catch (InterruptedException asked) {
                    impatient = true;
                    interrupted.run();
                } catch (ExecutionException failed) {
                    throw failed.getCause() instanceof RuntimeException own
                            ? own
                            : new IllegalStateException(failed.getCause());
                }
            }
        }
        if (impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
