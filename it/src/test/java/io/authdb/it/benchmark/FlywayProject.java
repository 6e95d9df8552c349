package io.authdb.it.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Flyway: a SQL file for each migration. Its free edition takes nothing back. */
final class FlywayProject implements Tool {

    static final String MAVEN = "Flyway, Maven goal";
    static final String API = "Flyway, API";

    private static final String APPLIED =
            "select count(*) from flyway_schema_history where success and version is not null";

    /** What it would ask the network or tell its maker is no part of the work. */
    private static final Map<String, String> QUIET = Map.of("REDGATE_DISABLE_TELEMETRY", "true");

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException {
        ProjectFiles project = ProjectFiles.of("flyway", folder);
        for (MadeMigration migration : chain) {
            project.write(
                    "sql/V" + migration.id() + "__made.sql", migration.up().sql() + ";\n");
        }
        String classPath =
                folder.resolve("target").resolve("classes") + File.pathSeparator + project.built("compile", run);
        return List.of(
                contestant(MAVEN, (database, port) -> Command.maven(
                                folder,
                                List.of(
                                        "flyway:migrate",
                                        "-Dflyway.url=" + database.url(port),
                                        "-Dflyway.user=" + BenchmarkDatabase.ROLE))
                        .in(QUIET)),
                contestant(API, (database, port) -> Command.java(
                                folder,
                                List.of(
                                        "-cp",
                                        classPath,
                                        "app.Main",
                                        database.url(port),
                                        BenchmarkDatabase.ROLE,
                                        "sql"))
                        .in(QUIET)));
    }

    private static Contestant contestant(String name, Contestant.Start migrate) {
        return new Contestant(name, APPLIED, Map.of(Task.UPGRADE, migrate, Task.AT_HEAD, migrate));
    }
}
