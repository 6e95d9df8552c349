package io.authdb.engine.tool;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves nothing behind when the JVM ends, and names the migration that ends it. Without it a build would end in the middle,
 * with {@code System.exit(0)} even as if all were well.
 */
final class ExitHook {

    /** A migration failed. */
    private static final int EXIT_CODE = 4;

    private final Supplier<String> migration;
    private final Consumer<String> lastWords;
    private final Runnable stop;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Thread thread = new Thread(this::atExit, "authdb-exit");

    private ExitHook(Supplier<String> migration, Consumer<String> lastWords, Runnable stop) {
        this.migration = migration;
        this.lastWords = lastWords;
        this.stop = stop;
    }

    /**
     * Begins to watch.
     *
     * @param migration the migration at work, in words
     * @param lastWords takes lines that have to be out at once
     * @param stop stops the scratch server, or empties one that goes on
     */
    static ExitHook register(Supplier<String> migration, Consumer<String> lastWords, Runnable stop) {
        ExitHook hook = new ExitHook(migration, lastWords, stop);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    private void atExit() {
        if (isCalledByMigration()) {
            lastWords.accept("[Exited] " + migration.get() + ": it ends the JVM with System.exit().");
            lastWords.accept("It is not proven, nor is what comes after it. Throw an exception instead.");
            stop.run();
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        stop.run();
    }

    /**
     * Threads that a migration starts have its class loader too. On Ctrl-C nobody is in the call, and where several modules
     * are built at once another plugin may be.
     */
    private boolean isCalledByMigration() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(running -> running.getKey().getContextClassLoader() == loader)
                .flatMap(running -> Arrays.stream(running.getValue()))
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** Watches no longer. Where the JVM is ending, the hook has the last word, and this returns when it has said it. */
    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException exiting) {
            waitForLastWord();
        }
    }

    private void waitForLastWord() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException impatient) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
