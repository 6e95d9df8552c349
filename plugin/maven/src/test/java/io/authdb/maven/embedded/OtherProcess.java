package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another Maven, as far as the server can tell. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    OtherProcess(Path root) throws IOException {
        this(root, "");
    }

    OtherProcess(Path root, String folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LeaseHolder.class.getName(),
                root.toString(),
                URLEncoder.encode(folder, StandardCharsets.UTF_8));
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    OtherProcess leased() throws IOException {
        assertThat(output.readLine()).isEqualTo("leased");
        return this;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
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
