package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a run has measured so far, in the files of {@code target/benchmark}. */
record Figures(Results results) {

    static final Path FOLDER = Path.of("target", "benchmark");

    void write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("figures.md"), new FiguresText(title(), results).text());
        Files.writeString(FOLDER.resolve("figures.json"), new FiguresJson(title(), results).text());
        Files.writeString(FOLDER.resolve("growth.svg"), new GrowthPlot(results).svg());
    }

    /** All of it, for whoever sits before the console. */
    void print() {
        System.out.println(new FiguresText(title(), results).text());
    }

    private static String title() {
        return "Run of %s: %s, %s, Maven %s, Java %s, %d processors, rounds: %d, of 1000 and more %d"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        BenchmarkOptions.given("versions"),
                        InstalledVersions.words(),
                        BenchmarkOptions.given("maven.version"),
                        Runtime.version().toString().replaceAll("\\+.*", ""),
                        Runtime.getRuntime().availableProcessors(),
                        BenchmarkOptions.rounds(1),
                        BenchmarkOptions.rounds(Integer.MAX_VALUE));
    }
}
