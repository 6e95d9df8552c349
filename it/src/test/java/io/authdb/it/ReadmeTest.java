package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what the tool prints and what the example contains. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SITE = ROOT.resolve("plugin/maven/src/site/markdown");

    @TestFactory
    @DisplayName("A block with a source says what its source says")
    Stream<DynamicTest> blocks() throws IOException {
        try (Stream<Path> pages = Files.list(SITE)) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages).toList().stream()
                    .flatMap(page -> ReadmeBlock.in(read(page)).stream()
                            .map(block -> DynamicTest.dynamicTest(
                                    page.getFileName() + ": " + block.kind() + " " + block.source(),
                                    () -> check(block))));
        }
    }

    @Test
    void theVariablesOfAProcessAreThoseItTellsItself() {
        StringWriter help = new StringWriter();
        assertThat(new AuthdbTool().run(new PrintWriter(help, true), new PrintWriter(help, true), "--help"))
                .isZero();
        List<String> told = help.toString()
                .lines()
                .filter(line -> line.startsWith("  AUTHDB_"))
                .map(line -> "| `" + line.strip().replaceFirst(" +", "` | ") + " |")
                .toList();
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(read(SITE.resolve("deploying.md"))).contains(String.join("\n", told));
    }

    @Test
    void everyMarkerHasABlockBehindIt() throws IOException {
        long markers = Pattern.compile("<!-- (transcript|file)")
                .matcher(readme())
                .results()
                .count();
        assertThat(ReadmeBlock.in(readme())).hasSize((int) markers).hasSizeGreaterThan(4);
    }

    @Test
    void everyConsoleBlockIsSomeProjectsTranscript() throws IOException {
        List<ReadmeBlock> transcripts = ReadmeBlock.in(readme()).stream()
                .filter(block -> block.kind().equals("transcript"))
                .toList();
        assertThat(readme().split("```console", -1)).hasSize(transcripts.size() + 1);
    }

    private static void check(ReadmeBlock block) throws IOException {
        if (block.kind().equals("file")) {
            String file = Files.readString(ROOT.resolve(block.source()));
            assertThat(block.isPartOf(file))
                    .as("%s contains%n%s", block.source(), block.text())
                    .isTrue();
        } else {
            String printed = Files.readString(Path.of("src/it", block.source(), "transcript.txt"));
            assertThat(block.wasPrinted(printed))
                    .as("%s%nprinted%n%s", printed, block.text())
                    .isTrue();
        }
    }

    private static String readme() {
        return read(ROOT.resolve("README.md"));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
