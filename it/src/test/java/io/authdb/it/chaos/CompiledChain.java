package io.authdb.it.chaos;

import io.authdb.engine.Authdb;
import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.Progress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Migration classes, compiled for this run, and the loader they are loaded by. */
public final class CompiledChain {

    private static final Path AUTH = Path.of("auth", "src", "main", "java");

    /** What tells of a step that takes long asks the server, and would be counted where the machine is slow. */
    private static final Progress QUIET = new Progress() {
        @Override
        public Duration patience() {
            return Duration.ofHours(1);
        }
    };

    private final Path folder;
    private final URLClassLoader loader;

    private CompiledChain(Path folder) {
        this.folder = folder;
        try {
            URL[] urls = {folder.toUri().toURL()};
            loader = new URLClassLoader(urls, CompiledChain.class.getClassLoader());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The example application's own classes, over jOOQ. */
    public static CompiledChain auth() {
        try (Stream<Path> files = Files.walk(AUTH)) {
            List<JavaFileObject> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .<JavaFileObject>map(file -> new Source(file.toUri(), text(file)))
                    .toList();
            return compiled("auth", sources);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A class for each step, which sends its statements over JDBC. */
    static CompiledChain of(String name, List<MadeStep> steps) {
        List<JavaFileObject> sources = steps.stream()
                .<JavaFileObject>map(
                        step -> new Source(URI.create("memory:///made/M" + step.id() + ".java"), MadeSource.of(step)))
                .toList();
        return compiled(name, sources);
    }

    /** Works with these classes on a database. */
    public <T> T on(Connections connections, Function<Authdb, T> work) {
        return inLoader(() -> work.apply(Authdb.on(connections)
                .classes(folder)
                .lockWait(Duration.ofSeconds(60))
                .progress(QUIET)));
    }

    /** The folder of class files. */
    Path folder() {
        return folder;
    }

    private <T> T inLoader(Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static CompiledChain compiled(String name, List<JavaFileObject> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path folder = emptied(Path.of("target", "chaos", "classes", name));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<String> options = List.of("-proc:none", "-cp", Jvm.classPath());
            if (!compiler.getTask(messages, files, null, options, null, sources).call()) {
                throw new AssertionError(messages);
            }
            return new CompiledChain(folder.toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What another chain left there would be found as part of this one. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI name, String text) {
            super(name, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Override
    public String toString() {
        return Stream.of(folder.getFileName()).map(Path::toString).collect(Collectors.joining());
    }
}
