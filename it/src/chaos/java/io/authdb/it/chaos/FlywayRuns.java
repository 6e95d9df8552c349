package io.authdb.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Flyway on the same steps, one SQL file each, through its Java API.
 *
 * @param folder where the files are
 * @param transactionalLock as it comes; its documentation asks for the other where an index is built concurrently
 */
record FlywayRuns(Path folder, boolean transactionalLock) {

    private static final Scenario.History HISTORY = new Scenario.History(
            "public.flyway_schema_history",
            "select version || ' ' || success from public.flyway_schema_history"
                    + " where version is not null order by installed_rank");

    /** An upgrade by Flyway as it comes. */
    static Scenario upgrade(String name, List<MadeStep> steps) throws IOException {
        return new FlywayRuns(written(name, steps), true).scenario("Flyway", name);
    }

    /** The same with the setting that its documentation asks for where an index is built concurrently. */
    static Scenario upgradeInOneSession(String name, List<MadeStep> steps) throws IOException {
        return new FlywayRuns(written(name, steps), false).scenario("Flyway, transactional.lock=false", name);
    }

    private Scenario scenario(String tool, String name) {
        return new Scenario(tool, name, HISTORY, Scenario.NOTHING, this::migrate, Scenario.NOTHING, this::validate);
    }

    private void migrate(Place place) {
        flyway(place).migrate();
    }

    private void validate(Place place) {
        flyway(place).validate();
    }

    private Flyway flyway(Place place) {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(place.dataSource(Place.MIGRATOR)).locations("filesystem:" + folder);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(transactionalLock);
        return configuration.load();
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
