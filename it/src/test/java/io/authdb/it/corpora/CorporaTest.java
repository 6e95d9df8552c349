package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds verify against migrations of real projects, which are not part of authdb: {@code -Dcorpora=<folder>} names them. */
class CorporaTest {

    private static final String HOW =
            "corpora skipped: mvn verify -pl it -am -Dcorpora=<folder with a folder of up/down SQL pairs for each project>";

    private static final Path ACCOUNTED = Path.of("src/test/resources/corpora/accounted.md");

    @TempDir
    Path work;

    @TestFactory
    @DisplayName("Every difference from the reference is accounted for")
    Stream<DynamicTest> projects() throws IOException {
        String named = System.getProperty("corpora", "");
        if (named.isEmpty()) {
            System.out.println(HOW);
            return Stream.of(DynamicTest.dynamicTest("none named", () -> abort(HOW)));
        }
        Path folder = folder(named);
        Accounts accounts = Accounts.in(ACCOUNTED, folder.resolve("accounted.md"));
        return Corpus.projects(folder).stream()
                .map(project -> DynamicTest.dynamicTest(
                        project.getFileName().toString(), () -> accountedFor(project, accounts)));
    }

    private void accountedFor(Path project, Accounts accounts) throws IOException {
        String name = project.getFileName().toString();
        Comparison comparison = Corpus.compare(project, work.resolve(name), accounts);
        String text = ComparisonText.of(comparison);
        System.out.print(text);
        Path reports = Files.createDirectories(Path.of("target", "corpora"));
        Files.writeString(reports.resolve(name + ".txt"), text);
        List<String> complaints = comparison.complaints();
        assertThat(complaints).as("differences of %s", name).isEmpty();
    }

    /** As given, or as seen from the root of the build, where it was probably typed. */
    private static Path folder(String named) {
        Path folder = Path.of(named);
        return (Files.exists(folder) ? folder : Path.of("..").resolve(folder))
                .toAbsolutePath()
                .normalize();
    }
}
