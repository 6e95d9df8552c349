package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.tool.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First use of jOOQ costs more than all the rest: who has nothing to migrate must not pay for it. */
class ClassLoadingTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @Test
    void nothingOfJooqAndNoMigrationIsLoadedUnlessOneRuns() throws Exception {
        assertThat(loadedBy("upgrade"))
                .as("a migration runs")
                .contains("org.jooq.DSLContext", "io.authdb.engine.seed.InitialModels");

        for (List<String> words : List.of(
                List.of("upgrade"),
                List.of("current"),
                List.of("history", "--verbose"),
                List.of("check"),
                List.of("downgrade", "base"))) {
            assertThat(loadedBy(words.toArray(String[]::new)))
                    .as(String.join(" ", words))
                    .contains("io.authdb.engine.Authdb", "org.postgresql.Driver")
                    .noneMatch(name -> name.startsWith("org.jooq."))
                    .noneMatch(name -> name.startsWith("io.authdb.engine.seed."))
                    .noneMatch(name -> name.equals("io.authdb.engine.execute.Jooq"));
        }
    }

    private List<String> loadedBy(String... words) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "class", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--classes", Migrations.CLASSES.toString(), "--packages", "io.authdb.engine.seed"));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(folder.resolve("out").toFile());
        process.environment()
                .putAll(Map.of(
                        "AUTHDB_URL", database.url(),
                        "AUTHDB_USERNAME", database.username(),
                        "AUTHDB_PASSWORD", database.password()));
        int exit = process.start().waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("out"))).isEqualTo(words[0].equals("downgrade") ? 3 : 0);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceFirst(" source: .*", "").replaceFirst("^.*[\\] ]", ""))
                    .toList();
        }
    }
}
