package io.authdb.maven;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * One command said to the engine's tool in a class loader of the project's own, which is gone afterwards.
 *
 * @param output takes what the tool says
 */
record ToolCall(Output output) {

    /** The exit code of a database that could not be reached, locked or kept: nobody's rule said no. */
    private static final int DATABASE = 5;

    /**
     * Says the words.
     *
     * @throws MojoFailureException if a rule said no or a migration failed
     * @throws MojoExecutionException if the database could not be reached, locked or kept
     */
    void call(ProjectClassPath classPath, List<String> words, Map<String, Object> handed)
            throws MojoExecutionException, MojoFailureException {
        List<String> problems = new ArrayList<>();
        Map<String, Object> context = new HashMap<>(handed);
        context.put("out", output.lines());
        context.put("warn", output.warnings());
        output.live().ifPresent(live -> context.put("live", live));
        context.put("err", (Consumer<String>) problems::add);
        context.put("spelling", "MAVEN");
        // whether a build server keeps the log is all that is told of the environment
        context.put("environment", Map.of("CI", System.getenv().getOrDefault("CI", "")));
        int exit = inLoader(classPath, words, context);
        // what held for a moment must not stand before what Maven says next
        output.live().ifPresent(live -> live.accept(""));
        String text = String.join("\n", problems);
        if (exit == DATABASE) {
            throw new MojoExecutionException(text);
        } else if (exit != 0) {
            throw new MojoFailureException(text);
        }
    }

    private static int inLoader(ProjectClassPath classPath, List<String> words, Map<String, Object> context)
            throws MojoExecutionException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader("authdb", classPath.urls(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return call(loader, words, context);
        } catch (IOException unclosable) {
            throw new MojoExecutionException("The project's class path cannot be read: " + unclosable, unclosable);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The tool is both of these and closeable, in JDK types only: its classes are not this loader's. */
    @SuppressWarnings("unchecked")
    private static int call(ClassLoader loader, List<String> words, Map<String, Object> context) {
        ToolProvider tool = ServiceLoader.load(ToolProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("authdb"))
                .findFirst()
                .orElseThrow();
        try {
            return ((BiFunction<List<String>, Map<String, Object>, Integer>) tool).apply(words, context);
        } finally {
            close((AutoCloseable) tool);
        }
    }

    private static void close(AutoCloseable tool) {
        try {
            tool.close();
        } catch (Exception failed) {
            throw new IllegalStateException("The tool cannot be closed", failed);
        }
    }
}
