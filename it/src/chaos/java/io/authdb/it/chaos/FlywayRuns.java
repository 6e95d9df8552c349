package io.authdb.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Flyway on the same steps, one SQL file each, through its Java API.
 *
 * @param folder where the files are
 * @param configuration what is not as it comes
 */
record FlywayRuns(Path folder, Map<String, String> configuration) {

    private static final Scenario.History HISTORY = new Scenario.History(
            "public.flyway_schema_history",
            "select version || ' ' || success from public.flyway_schema_history"
                    + " where version is not null order by installed_rank");

    /** An upgrade by Flyway as it comes. */
    static Scenario upgrade(String name, List<MadeStep> steps) throws IOException {
        return new FlywayRuns(written(name, steps), Map.of()).scenario("Flyway", name);
    }

    /** The same with the setting that its documentation asks for where an index is built concurrently. */
    static Scenario upgradeInOneSession(String name, List<MadeStep> steps) throws IOException {
        Map<String, String> session = Map.of("flyway.postgresql.transactional.lock", "false");
        return new FlywayRuns(written(name, steps), session).scenario("Flyway, transactional.lock=false", name);
    }

    private Scenario scenario(String tool, String name) {
        return new Scenario(tool, name, HISTORY, Scenario.NOTHING, this::migrate, this::validate);
    }

    private void migrate(Place place) {
        flyway(place).migrate();
    }

    private void validate(Place place) {
        flyway(place).validate();
    }

    private Flyway flyway(Place place) {
        return Flyway.configure()
                .dataSource(place.dataSource(Place.MIGRATOR))
                .locations("filesystem:" + folder)
                .configuration(configuration)
                .load();
    }

    private static Path written(String name, List<MadeStep> steps) throws IOException {
        Path folder = Path.of("target", "chaos", "flyway", Integer.toHexString(name.hashCode()))
                .toAbsolutePath();
        Files.createDirectories(folder);
        for (MadeStep step : steps) {
            Path file = folder.resolve("V" + step.id() + "__step.sql");
            Files.writeString(file, String.join(";\n", step.up()) + ";\n");
        }
        return folder;
    }
}
