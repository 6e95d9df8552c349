package io.authdb.engine.verify;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The thread that migrations run on, so that one which never ends does not take the verification with it. */
final class Worker implements AutoCloseable {

    /** The name by which a migration's own thread is known. */
    static final String THREAD = "authdb-verify";

    /** How long a migration may take to notice that its session is gone, and then that its thread is interrupted. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ExecutorService executor;
    private final Duration limit;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private volatile @Nullable Thread thread;

    Worker(Duration limit) {
        this.limit = limit;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, THREAD);
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    /**
     * Runs a task to its end.
     *
     * @param cutOff called when the limit has passed, to make the task end; told where the task is
     * @throws NeverEndingException if it still does not
     */
    Ran run(Task task, Consumer<List<StackTraceElement>> cutOff) throws SQLException {
        Future<Ran> running = executor.submit(() -> {
            // each time: the one before may have set another
            Thread.currentThread().setContextClassLoader(loader);
            return task.run();
        });
        try {
            return within(limit, running);
        } catch (TimeoutException late) {
            cutOff.accept(whereabouts());
            return afterCutOff(running);
        }
    }

    private Ran afterCutOff(Future<Ran> running) throws SQLException {
        try {
            return within(GRACE, running);
        } catch (TimeoutException unaware) {
            interrupt();
        }
        try {
            return within(GRACE, running);
        } catch (TimeoutException stuck) {
            throw new NeverEndingException("It goes on although its session is closed.", whereabouts());
        }
    }

    private static Ran within(Duration time, Future<Ran> running) throws SQLException, TimeoutException {
        try {
            return running.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (InterruptedException interrupted) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new NeverEndingException("The verification was interrupted.", List.of());
        }
    }

    private void interrupt() {
        Thread working = thread;
        if (working != null) {
            working.interrupt();
        }
    }

    private List<StackTraceElement> whereabouts() {
        Thread working = thread;
        return working == null ? List.of() : List.of(working.getStackTrace());
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
        executor.shutdownNow();
    }

    @FunctionalInterface
    interface Task {
        Ran run() throws SQLException;
    }
}
