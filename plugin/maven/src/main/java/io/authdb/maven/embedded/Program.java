package io.authdb.maven.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of PostgreSQL's programs, run as the account and in the home folder: arguments name files relative to that, so no
 * character of its path meets a shell or a code page.
 */
final class Program {
    private final Home home;
    private final String name;

    Program(Home home, String name) {
        this.home = home;
        this.name = name;
    }

    /** Started; what it says goes to a file, since a server would keep a pipe open for its whole life. */
    Process start(List<String> arguments) throws IOException {
        return start(arguments, "");
    }

    private Process start(List<String> arguments, String input) throws IOException {
        List<String> words = new ArrayList<>(home.account().command());
        words.add(home.binaries().resolve("bin").resolve(name).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().file().toFile());
        clean(builder.environment());
        Process process = builder.start();
        try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
            writer.write(input);
        }
        return process;
    }

    void run(List<String> arguments) throws IOException {
        run(arguments, "");
    }

    void run(List<String> arguments, String input) throws IOException {
        Process process = start(arguments, input);
        try {
            if (process.waitFor() != 0) {
                throw failure(log());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + name + " was running");
        }
    }

    EmbeddedServerException failure(Log log) throws IOException {
        return new EmbeddedServerException("%s failed in %s. The end of %s:\n%s"
                .formatted(
                        name,
                        home.folder(),
                        log.file().getFileName(),
                        log.tail().indent(2)));
    }

    Log log() {
        return new Log(home.folder().resolve(name + ".log"));
    }

    /** Neither the user's PostgreSQL settings nor his language: the port clash is recognised by its English message. */
    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(variable -> variable.startsWith("PG") || variable.startsWith("LC_"));
        environment.put("LC_ALL", "C");
    }
}
