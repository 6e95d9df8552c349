package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {

    private static final String LOG = """
            [INFO] org.apache.maven.cli.event.ExecutionEventLogger - Scanning for projects...
            [INFO] io.authdb.maven.CurrentMojo - 004 (head)
            """;

    @TempDir
    Path project;

    private Transcript transcript;

    @BeforeEach
    void ranOnce() throws IOException {
        Files.writeString(project.resolve("invoker.properties"), "invoker.goals.1 = authdb:current\n");
        Files.writeString(project.resolve("build.log"), LOG);
        transcript = new Transcript(project, project.resolve("transcript.txt"));
    }

    @Test
    void isContentWithWhatIsExpected() throws IOException {
        expect("$ mvn authdb:current\n004 (head)\n");
        assertThat(transcript.matches()).isTrue();
    }

    @Test
    void showsTheDifferenceAndWhereToLook() throws IOException {
        expect("$ mvn authdb:current\n003 (1 pending)\n");
        assertThatThrownBy(transcript::matches)
                .hasMessageContaining("  $ mvn authdb:current\n- 003 (1 pending)\n+ 004 (head)\n")
                .hasMessageContaining("transcript.actual.txt");
        assertThat(project.resolve("transcript.actual.txt")).hasContent("$ mvn authdb:current\n004 (head)");
    }

    @Test
    void isNotContentWithNoExpectation() {
        assertThatThrownBy(transcript::matches).hasMessageContaining("+ 004 (head)");
    }

    @Test
    void countsTheRuns() throws IOException {
        Files.writeString(project.resolve("build.log"), LOG + LOG);
        assertThatThrownBy(transcript::matches).hasMessage("1 runs asked for and 2 in build.log");
    }

    private void expect(String text) throws IOException {
        Files.writeString(project.resolve("transcript.txt"), text);
    }
}
