package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Not a test by its name, so that only the profile {@code benchmark} runs it; see README.md. */
class SideBySideBenchmark {

    private static final Path WORK = Path.of("target", "benchmark", "work").toAbsolutePath();
    private static final int SMALL = 100;

    private static final List<Measure> BESIDE = List.of(
            new MavenOptions(SMALL),
            new RefusedDowngrade(SMALL),
            new SeedVerify(),
            new ServerStart(),
            new DiscoveryInLargeApplication(),
            new VerifyInProcess(),
            new InsideJvm());

    private final Results results = new Results();
    private final Figures figures = new Figures(results);

    @Test
    @DisplayName("Each tool runs the same chains, and what it took is written down")
    void costs() throws Exception {
        emptied(WORK);
        // Maven goes up to the first folder of this name for its options: those of authdb's own build are none of these
        Files.createDirectories(WORK.resolve(".mvn"));
        ChildRun run = new ChildRun(WORK.resolveSibling("log"), BenchmarkDatabase.postmaster());
        List<Integer> sizes = BenchmarkOptions.sizes();
        for (int size : sizes) {
            race(size, Contestants.ALL, run, sizes.indexOf(size) < 2);
        }
        for (int size : BenchmarkOptions.longSizes()) {
            race(size, Contestants.LONG, run, false);
        }
        for (Measure measure : BESIDE) {
            measure.measure(new Bench(WORK, run, results));
            figures.write();
        }
        figures.print();
        if (BenchmarkOptions.isPublished()) {
            Published.take(Figures.FOLDER);
        }
    }

    private void race(int size, List<Tool> tools, ChildRun run, boolean isCounted) throws Exception {
        List<MadeMigration> chain = MadeMigration.chain(size);
        List<Contestant> contestants = new ArrayList<>();
        for (Tool tool : tools) {
            String name = tool.getClass().getSimpleName();
            if (tool.obstacle(size).isEmpty()) {
                contestants.addAll(tool.prepared(chain, WORK.resolve(name + size), run));
            } else {
                System.out.println("benchmark: " + name + " skipped at " + size + ": " + tool.obstacle(size));
            }
        }
        Race race = Race.of(chain, contestants, run);
        if (isCounted) {
            race.countWire(results);
        }
        for (int round = 0; round < BenchmarkOptions.rounds(size); round++) {
            race.measure(round, results);
            figures.write();
        }
    }

    /** What another run left there would be part of this one. */
    private static void emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
