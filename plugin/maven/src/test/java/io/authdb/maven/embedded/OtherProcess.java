package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Maven, as far as the server can tell. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    OtherProcess(Path root) throws IOException {
        this(root, "");
    }

    OtherProcess(Path root, String folder) throws IOException {
        this(java(LeaseHolder.class, root.toString(), URLEncoder.encode(folder, StandardCharsets.UTF_8)));
    }

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** One that has a scratch server at this place. */
    static OtherProcess scratch(Path place) throws IOException {
        return new OtherProcess(java(ScratchHolder.class, place.toString()));
    }

    /** All that a program of the tests says before it ends. */
    static String run(Class<?> main, String... arguments) throws IOException {
        try (InputStream output = java(main, arguments).getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Process java(Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> words =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    OtherProcess leased() throws IOException {
        assertThat(output.readLine()).isEqualTo("leased");
        return this;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    void closeLease() throws Exception {
        process.outputWriter().append("close").close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    void exitWithoutClosing() throws Exception {
        process.outputWriter().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
