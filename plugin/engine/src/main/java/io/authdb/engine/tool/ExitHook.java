package io.authdb.engine.tool;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Names a migration that ends the JVM. Without it a build would end in the middle, with {@code System.exit(0)} even as if
 * all were well.
 */
final class ExitHook {

    /** A migration failed. */
    private static final int EXIT_CODE = 4;

    private final Supplier<String> migration;
    private final Consumer<String> err;
    private final Runnable stop;
    private final Thread thread = new Thread(this::atExit, "authdb-exit");

    private ExitHook(Supplier<String> migration, Consumer<String> err, Runnable stop) {
        this.migration = migration;
        this.err = err;
        this.stop = stop;
    }

    /**
     * Begins to watch.
     *
     * @param migration the migration at work, in words
     * @param err takes the line
     * @param stop stops the scratch server: nothing else that was to run at the JVM's end will
     */
    static ExitHook register(Supplier<String> migration, Consumer<String> err, Runnable stop) {
        ExitHook hook = new ExitHook(migration, err, stop);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    private void atExit() {
        if (isCalledByMigration()) {
            err.accept("[Exited] " + migration.get() + ": it ends the JVM with System.exit().");
            err.accept("Nothing after it was proven. Throw an exception instead.");
            stop.run();
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    /** On Ctrl-C no migration's thread is in the call. */
    private static boolean isCalledByMigration() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(running -> running.getKey().getName().equals("authdb-verify"))
                .flatMap(running -> Arrays.stream(running.getValue()))
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** Watches no longer. */
    void remove() {
        Runtime.getRuntime().removeShutdownHook(thread);
    }
}
