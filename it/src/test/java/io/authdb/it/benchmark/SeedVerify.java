package io.authdb.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example's four migrations verified as its developer does it, again and again, beside Maven with nothing to do. */
final class SeedVerify implements Measure {

    static final String TASK = "the example, verified again";
    private static final Path AUTH = Path.of("auth");

    @Override
    public void measure(Bench bench) throws Exception {
        if (!BenchmarkOptions.isWanted(TASK)) {
            return;
        }
        Path folder = copied(bench.work().resolve("auth"));
        bench.run().of("build the example", Command.fetchingMaven(folder, List.of("authdb:verify")));
        Path proof = folder.resolve("target").resolve("authdb").resolve("verify.json");
        bench.measure(new Trials()
                .with(new Row(TASK, "mvn validate", 4), Command.maven(folder, List.of("validate")))
                .with(new Row(TASK, "mvn process-classes", 4), Command.maven(folder, List.of("process-classes")))
                .with(
                        new Row(TASK, "mvn authdb:verify", 4),
                        Command.maven(folder, List.of("authdb:verify")).withServer(),
                        () -> assertThat(Files.readString(proof)).contains("\"004\"")));
    }

    /** Sources and POM: the folder in the repository is nobody's place to build. */
    private static Path copied(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(AUTH)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = AUTH.relativize(file);
                if (!relative.startsWith("target") && !relative.startsWith(".authdb")) {
                    Path copy = folder.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }
}
