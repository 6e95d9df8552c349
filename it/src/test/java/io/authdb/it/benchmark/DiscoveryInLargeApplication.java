package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.it.corpora.JavaSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Migrations found by their class files in an application of 5,000 other classes, beside the same without those. */
final class DiscoveryInLargeApplication implements Measure {

    static final String TASK = "4 migrations found by class files";
    private static final int CLASSES = 5000;
    private static final int PACKAGES = 50;

    @Override
    public void measure(Bench bench) throws Exception {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        List<MadeMigration> chain = MadeMigration.chain(4);
        Contestant alone = inClasses(chain, bench.work().resolve("few"), bench);
        Contestant among = inClasses(chain, bench.work().resolve("many"), bench);
        Path classes = bench.work().resolve("many").resolve("unsealed");
        addClasses(classes);
        BenchmarkDatabase database = BenchmarkDatabase.fresh();
        bench.run().of("to head", alone.commands().get(Task.UPGRADE).on(database, BenchmarkServer.port()));
        Trials.Check atHead = () -> assertThat(database.number(alone.applied())).isEqualTo(4);
        bench.measure(new Trials()
                .with(
                        new Row(TASK, "alone", 4),
                        alone.commands().get(Task.AT_HEAD).on(database, BenchmarkServer.port()),
                        atHead)
                .with(
                        new Row(TASK, "among " + CLASSES + " classes", 4),
                        among.commands().get(Task.AT_HEAD).on(database, BenchmarkServer.port()),
                        atHead));
        database.drop();
    }

    private static Contestant inClasses(List<MadeMigration> chain, Path folder, Bench bench) throws Exception {
        return new AuthdbProject()
                .prepared(chain, folder, bench.run()).stream()
                        .filter(contestant -> contestant.name().equals(AuthdbProject.CLASSES))
                        .findAny()
                        .orElseThrow();
    }

    /** As large as classes are: some 4 KB each. */
    private static void addClasses(Path classes) throws Exception {
        JavaSources sources = new JavaSources("other");
        sources.add("Other", OtherClass.source());
        sources.compile(classes);
        byte[] one = Files.readAllBytes(classes.resolve("other").resolve("Other.class"));
        for (int i = 0; i < CLASSES; i++) {
            Path folder = Files.createDirectories(classes.resolve("other").resolve("p" + i % PACKAGES));
            Files.write(folder.resolve("Other" + i + ".class"), one);
        }
    }
}
