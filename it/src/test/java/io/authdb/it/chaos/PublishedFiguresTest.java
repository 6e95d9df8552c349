package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures in the README are those of a run, with none of them left out. */
class PublishedFiguresTest {

    private static final Path RUN = Path.of("src", "test", "resources", "chaos", "figures.md");

    @Test
    void theReadmeShowsTheUpgradesOfEveryToolAsTheRunMeasuredThem() throws IOException {
        List<String> measured = Files.readAllLines(RUN).stream()
                .filter(line -> line.startsWith("| upgrade"))
                .toList();
        assertThat(measured).hasSizeGreaterThan(8);
        assertThat(readme().lines().filter(line -> line.startsWith("| upgrade, ")))
                .containsExactlyElementsOf(measured);
        assertThat(readme()).contains(String.join("\n", Figures.SWEEP_HEAD));
    }

    @Test
    void theReadmeNamesTheToolsOfTheRun() throws IOException {
        String head = Files.readAllLines(RUN).get(0);
        assertThat(head).startsWith("Run of 2026-11-25: ");
        assertThat(readme()).contains(head.replace("Run of 2026-11-25: ", ""));
    }

    @Test
    void authdbWasCutAtEveryRoundTripOnBothSidesAndRecovered() throws IOException {
        List<String[]> ours = Files.readAllLines(RUN).stream()
                .filter(line -> line.contains("| authdb |"))
                .map(line -> line.split(" \\| "))
                .toList();
        assertThat(ours).hasSize(7).allSatisfy(row -> {
            assertThat(Integer.parseInt(row[3])).isEqualTo(2 * Integer.parseInt(row[2]));
            assertThat(row[4]).isEqualTo(row[3]);
        });
    }

    @Test
    void everyRandomFaultStruckTwoHundredTimesAndNothingWasWrong() throws IOException {
        List<String[]> faults = Files.readAllLines(RUN).stream()
                .filter(line -> line.contains(" wrong; left at head "))
                .map(line -> line.split(" \\| "))
                .toList();
        assertThat(faults).hasSize(7).allSatisfy(row -> {
            assertThat(row[1]).isEqualTo("200");
            assertThat(row[2]).startsWith("0 wrong; ");
        });
    }

    @Test
    void everyRoundOfManyAtOnceEndedWell() throws IOException {
        assertThat(Files.readString(RUN))
                .contains("| 16 JVMs start on a fresh database | 50 | 800 of 800 exit 0 |")
                .contains("| 8 upgraders at once, server processes killed at random | 40 | 0 rounds with")
                .contains("| the same through PgBouncer, pool_mode=transaction | 40 | 0 rounds with");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }
}
