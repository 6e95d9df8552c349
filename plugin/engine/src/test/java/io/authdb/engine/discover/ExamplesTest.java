package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.testing.Classes;
import io.authdb.rule.Rule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources that the annotation processor is tested with, seen through their class files. */
class ExamplesTest {

    private static final Pattern MARK = Pattern.compile("\\[(\\w+)]");

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsAnErrorInSourceIsAProblemInClasses(Path example) throws IOException {
        String source = Files.readString(example);
        assertThat(new Classes(directory).compile(source).discovery().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(expectedCodes(source));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void soItIsAfterCompilationWithoutDebugInformation(Path example) throws IOException {
        String source = Files.readString(example);
        assertThat(new Classes(directory).compile(source, "-g:none").discovery().problems())
                .hasSameSizeAs(expectedCodes(source));
    }

    static Stream<Path> wrong() throws IOException, URISyntaxException {
        return examples("wrong");
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsRightInSourceIsAChainInClasses(Path example) throws IOException {
        Discovery discovery =
                new Classes(directory).compile(Files.readString(example)).discovery();
        assertThat(discovery.problems()).isEmpty();
        assertThat(discovery.chain().size()).isPositive();
    }

    static Stream<Path> right() throws IOException, URISyntaxException {
        return examples("right");
    }

    /** A class without the annotation is none of the engine's business. */
    private static List<String> expectedCodes(String source) {
        return source.lines()
                .map(line -> line.substring(Math.max(line.indexOf("// ["), 0)))
                .filter(line -> line.startsWith("// ["))
                .flatMap(line -> MARK.matcher(line).results())
                .map((MatchResult mark) -> mark.group(1))
                .filter(code -> !code.equals(Rule.OUTSIDE_MIGRATION.code()))
                .toList();
    }

    private static Stream<Path> examples(String folder) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(ExamplesTest.class.getResource("/examples/" + folder));
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.sorted().toList().stream();
        }
    }
}
