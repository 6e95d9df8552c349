package io.authdb.engine.verify;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The thread that migrations run on, so that one which never ends does not take the verification with it. */
final class Worker implements AutoCloseable {

    /** How long a migration may take to notice that its session is gone. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ExecutorService thread;
    private final Duration limit;

    Worker(Duration limit) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.limit = limit;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "authdb-verify");
            made.setDaemon(true);
            made.setContextClassLoader(loader);
            return made;
        });
    }

    /**
     * Runs a task to its end.
     *
     * @param cutOff called when the limit has passed, to make the task end
     * @throws NeverEndingException if it still does not
     */
    Ran run(Task task, Runnable cutOff) throws SQLException {
        Future<Ran> running = thread.submit(task::run);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            cutOff.run();
            return afterCutOff(running);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (InterruptedException interrupted) {
            cutOff.run();
            Thread.currentThread().interrupt();
            throw new NeverEndingException("The verification was interrupted.");
        }
    }

    private static Ran afterCutOff(Future<Ran> running) throws SQLException {
        try {
            return running.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            running.cancel(true);
            throw new NeverEndingException("It goes on although its session is closed.");
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NeverEndingException("The verification was interrupted.");
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) throws SQLException {
        if (thrown instanceof Error error) {
            throw error;
        } else if (thrown instanceof SQLException failed) {
            throw failed;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @FunctionalInterface
    interface Task {
        Ran run() throws SQLException;
    }
}
