package io.authdb.it.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;

/** A tool that brought the database where it is: the seed's four migrations as SQL, run by the tool itself. */
enum OtherTool {
    FLYWAY("flyway_schema_history") {
        @Override
        void run(LegacyDatabase database, int steps) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("filesystem:" + FOLDER)
                    .target(String.valueOf(steps))
                    .load()
                    .migrate();
        }
    },
    LIQUIBASE("databasechangelog") {
        @Override
        void run(LegacyDatabase database, int steps) throws Exception {
            Path changelog = changelog();
            Map<String, Object> scope = Map.of(
                    Scope.Attr.resourceAccessor.name(),
                    new DirectoryResourceAccessor(changelog.getParent()),
                    Scope.Attr.ui.name(),
                    new LoggerUIService());
            Scope.child(scope, () -> {
                try (Connection connection = database.open()) {
                    new CommandScope("updateCount")
                            .addArgumentValue(
                                    "database",
                                    DatabaseFactory.getInstance()
                                            .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                            .addArgumentValue("changelogFile", "changelog.sql")
                            .addArgumentValue("count", steps)
                            .addArgumentValue("showSummaryOutput", UpdateSummaryOutputEnum.LOG)
                            .execute();
                }
            });
        }
    },
    /** Of Alembic, which is no Java, the table alone. */
    ALEMBIC("alembic_version") {
        @Override
        void run(LegacyDatabase database, int steps) throws IOException, SQLException {
            for (Path file : files().subList(0, steps)) {
                database.execute(Files.readString(file));
            }
            database.execute("create table alembic_version (version_num varchar(32) not null,"
                    + " constraint alembic_version_pkc primary key (version_num));"
                    + " insert into alembic_version values ('00" + steps + "')");
        }
    };

    private static final Path FOLDER =
            Path.of("src", "test", "resources", "adopt").toAbsolutePath();

    private final String table;

    OtherTool(String table) {
        this.table = table;
    }

    /** Runs so many of the four. */
    abstract void run(LegacyDatabase database, int steps) throws Exception;

    /** Where it keeps its history. */
    String table() {
        return table;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** The same files as changesets. */
    private static Path changelog() throws IOException {
        StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
        for (Path file : files()) {
            text.append("\n--changeset ann:")
                    .append(file.getFileName().toString(), 1, 4)
                    .append('\n')
                    .append(Files.readString(file));
        }
        Path folder = Files.createDirectories(Path.of("target", "adopt").toAbsolutePath());
        return Files.writeString(folder.resolve("changelog.sql"), text);
    }
}
