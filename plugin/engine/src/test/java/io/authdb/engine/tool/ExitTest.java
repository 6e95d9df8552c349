package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that ends the JVM, in a JVM that may be ended. */
class ExitTest {

    private static final String TASK = "create table task (id int primary key)";

    @TempDir
    private Path folder;

    private int exitCode;

    @AfterEach
    void nothingIsLeftOnAServerThatGoesOn() throws SQLException {
        assertThat(TestScratchServer.databases()).isEmpty();
    }

    @Test
    void aMigrationThatExitsIsNamedAndNeverASuccess() throws Exception {
        new MadeChain(folder)
                .add("001", TASK, "drop table task")
                .java("002", "System.exit(0);", "select 1")
                .add("003", "select 1", "select 1");

        assertThat(verify())
                .containsExactly(
                        "[Exited] 002 made-002: it ends the JVM with System.exit().",
                        "It is not proven, nor is what comes after it. Throw an exception instead.");
        assertThat(exitCode).isEqualTo(4);
    }

    @Test
    void soIsOneWhoseThreadExits() throws Exception {
        String exit = "Thread t = new Thread(() -> System.exit(0)); t.start(); t.join();";
        new MadeChain(folder).java("001", exit, "select 1");

        assertThat(verify()).contains("[Exited] 001 made-001: it ends the JVM with System.exit().");
        assertThat(exitCode).isEqualTo(4);
    }

    @Test
    void whereNoneExitsTheToolsOwnCodeIsTheJvms() throws Exception {
        new MadeChain(folder).add("001", TASK, "");

        assertThat(verify()).noneMatch(line -> line.startsWith("[Exited]"));
        assertThat(exitCode).isEqualTo(2);
    }

    @Test
    void whoeverInterruptsItLeavesNothingEither() throws Exception {
        new MadeChain(folder).java("001", "System.out.println(\"at work\"); Thread.sleep(60000);", "select 1");
        Process process = start();

        assertThat(process.inputReader().readLine()).isEqualTo("at work");
        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
    }

    private List<String> verify() throws IOException, InterruptedException {
        Process process = start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        exitCode = process.exitValue();
        return said.lines().toList();
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + folder;
        String url = "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres";
        List<String> command = new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, ToolInAnotherJvm.class.getName(), "verify"));
        command.addAll(List.of("--classes", folder.toString(), "--scratch-url", url, "--scratch-username", "postgres"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
