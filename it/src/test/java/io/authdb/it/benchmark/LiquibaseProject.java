package io.authdb.it.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Liquibase: one changelog of SQL with a changeset for each migration, which is the least it has to read. */
final class LiquibaseProject implements Tool {

    static final String MAVEN = "Liquibase, Maven goal";
    static final String API = "Liquibase, API";

    private static final String APPLIED = "select count(*) from databasechangelog";

    /** What it would tell its maker over the network is no part of the work. */
    private static final Map<String, String> QUIET = Map.of("LIQUIBASE_ANALYTICS_ENABLED", "false");

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException {
        ProjectFiles project = ProjectFiles.of("liquibase", folder);
        String changesets = chain.stream().map(LiquibaseProject::changeset).collect(Collectors.joining("\n"));
        project.write("sql/changelog.sql", "--liquibase formatted sql\n\n" + changesets);
        String classPath =
                folder.resolve("target").resolve("classes") + File.pathSeparator + project.built("compile", run);
        String count = Integer.toString(chain.size());
        return List.of(
                contestant(
                        MAVEN,
                        maven(folder, "liquibase:update"),
                        maven(folder, "liquibase:rollback", "-Dliquibase.rollbackCount=" + count)),
                contestant(API, api(folder, classPath), api(folder, classPath, count)));
    }

    private static Contestant contestant(String name, Contestant.Start update, Contestant.Start rollback) {
        return new Contestant(
                name, APPLIED, Map.of(Task.UPGRADE, update, Task.AT_HEAD, update, Task.DOWNGRADE, rollback));
    }

    private static Contestant.Start maven(Path folder, String... words) {
        return (database, port) -> {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("-Dliquibase.url=" + database.url(port));
            all.add("-Dliquibase.username=" + BenchmarkDatabase.ROLE);
            return Command.maven(folder, all).in(QUIET);
        };
    }

    private static Contestant.Start api(Path folder, String classPath, String... count) {
        return (database, port) -> {
            List<String> all = new ArrayList<>(
                    List.of("-cp", classPath, "app.Main", database.url(port), BenchmarkDatabase.ROLE, "sql"));
            all.addAll(List.of(count));
            return Command.java(folder, all).in(QUIET);
        };
    }

    private static String changeset(MadeMigration migration) {
        return "--changeset made:" + migration.id() + "\n" + migration.up().sql() + ";\n--rollback "
                + migration.down().sql() + ";\n";
    }
}
