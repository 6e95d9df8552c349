package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts programs one at a time and says what each took. The kernel adds what a child took, and its children, to its parent
 * when the parent learns of its end: two looks, before and after, are exact to a hundredth of a second.
 *
 * @param logs where what they say is kept, of each kind the last
 * @param postmaster the first process of the server they work with
 */
record ChildRun(Path logs, long postmaster) {

    /** What would make the developer's own settings part of what is measured. */
    private static final List<String> LEFT_OUT =
            List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_PROJECTBASEDIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final long SETTLING_MILLIS = 100;

    Sample of(String name, Command command) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        Path log = log(name);
        Cost before = Cost.ofChildren(postmaster);
        Servers servers = new Servers();
        Process process = builder(command, servers).redirectOutput(log.toFile()).start();
        long peak = PeakMemory.untilEnd(process, command.expected().startsServer() ? servers::look : () -> {});
        if (process.isAlive()) {
            process.destroyForcibly().waitFor();
        }
        Duration wall = Cost.ofChildren(postmaster).since(before).wall();
        // a session's process ends a moment after its client
        Thread.sleep(SETTLING_MILLIS);
        Cost cost = Cost.ofChildren(postmaster).since(before);
        assertThat(process.exitValue())
                .as(() -> String.join(" ", command.words()) + "\n" + text(log))
                .isEqualTo(command.expected().exit());
        return new Sample(cost.client(), cost.server().plus(servers.cpu()), wall, peak);
    }

    /** What the last run of a name said. */
    Path log(String name) {
        return logs.resolve(name.replaceAll("[^\\w.-]+", "-") + ".txt");
    }

    private static ProcessBuilder builder(Command command, Servers servers) {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(command.folder().toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> LEFT_OUT.contains(name) || name.matches("(PG|AUTHDB_|FLYWAY_|LIQUIBASE_).*"));
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put(Servers.MARK, servers.mark());
        environment.putAll(command.environment());
        return builder;
    }

    private static String text(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 6000));
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
