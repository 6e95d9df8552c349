package io.authdb.it.chaos;

import io.authdb.it.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Liquibase on the same steps, one changeset each in a changelog of SQL, through its Java API.
 *
 * @param folder where the changelog is
 */
record LiquibaseRuns(Path folder) {

    private static final Scenario.History HISTORY =
            new Scenario.History("public.databasechangelog", "select id from public.databasechangelog order by id");

    /** An upgrade by Liquibase as it comes. */
    static Scenario upgrade(String name, List<MadeStep> steps) throws IOException {
        LiquibaseRuns runs = written(name, steps);
        Scenario.Work update = place -> runs.command(place, "update", Map.of());
        return new Scenario("Liquibase", name, HISTORY, Scenario.NOTHING, update, Scenario.NOTHING, Scenario.NOTHING);
    }

    /** The same with what its users do where it is stuck: the lock is released by hand before the second run. */
    static Scenario unlockedUpgrade(String name, List<MadeStep> steps) throws IOException {
        LiquibaseRuns runs = written(name, steps);
        Scenario.Work update = place -> runs.command(place, "update", Map.of());
        Scenario.Work unlock = place -> runs.command(place, "releaseLocks", Map.of());
        String tool = "Liquibase, locks released by hand";
        return new Scenario(tool, name, HISTORY, Scenario.NOTHING, update, unlock, Scenario.NOTHING);
    }

    /** A downgrade by Liquibase from head, with rollback statements in the changelog. */
    static Scenario downgrade(String name, List<MadeStep> steps, int count) throws IOException {
        LiquibaseRuns runs = written(name, steps);
        Scenario.Work update = place -> runs.command(place, "update", Map.of());
        // a second "so many steps back" would go further than the first was to go: what is left is asked for
        Scenario.Work back = place -> {
            int left = count - (steps.size() - applied(place));
            if (left > 0) {
                runs.command(place, "rollbackCount", Map.of("count", left));
            }
        };
        return new Scenario("Liquibase", name, HISTORY, update, back, Scenario.NOTHING, Scenario.NOTHING);
    }

    private static int applied(Place place) throws SQLException {
        try (Connection connection = new Place(EmbeddedServer.port(), place.database()).superuser()) {
            return Place.rows(connection, "select id from public.databasechangelog")
                    .size();
        }
    }

    private void command(Place place, String name, Map<String, Object> arguments) throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.resourceAccessor.name(),
                new DirectoryResourceAccessor(folder),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                // whoever waits for a lock that nobody holds waits for nothing
                "liquibase.changelogLockWaitTimeInMinutes",
                0L,
                "liquibase.changelogLockPollRate",
                0L);
        Scope.child(scope, () -> {
            try (Connection connection = place.open()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                CommandScope command = new CommandScope(name);
                command.addArgumentValue("database", database);
                if (!name.equals("releaseLocks")) {
                    command.addArgumentValue("changelogFile", "changelog.sql");
                }
                arguments.forEach(command::addArgumentValue);
                command.execute();
            }
        });
    }

    private static LiquibaseRuns written(String name, List<MadeStep> steps) throws IOException {
        Path folder = Path.of("target", "chaos", "liquibase", Integer.toHexString(name.hashCode()))
                .toAbsolutePath();
        Files.createDirectories(folder);
        String changesets = steps.stream().map(LiquibaseRuns::changeset).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("changelog.sql"), "--liquibase formatted sql\n\n" + changesets);
        return new LiquibaseRuns(folder);
    }

    private static String changeset(MadeStep step) {
        return "--changeset chaos:" + step.id() + " runInTransaction:" + step.transactional() + "\n"
                + step.up().stream().map(sql -> sql + ";\n").collect(Collectors.joining())
                + step.down().stream().map(sql -> "--rollback " + sql + ";\n").collect(Collectors.joining());
    }
}
