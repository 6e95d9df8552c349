package io.authdb.it.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** authdb: classes over jOOQ, verified and bundled by the build. */
final class AuthdbProject implements Tool {

    static final String MAVEN = "authdb, Maven goal";
    static final String BUNDLE = "authdb, bundle";
    static final String ARCHIVED = "authdb, bundle with AppCDS archive";
    static final String SEALED = "authdb, API, sealed";
    static final String CLASSES = "authdb, API, jOOQ classes";

    private static final String APPLIED = "select count(*) from authdb.applied";
    private static final String JAR = "target/made-1-migrations.jar";
    private static final int NOWHERE = -1;

    private final int barrier;

    private AuthdbProject(int barrier) {
        this.barrier = barrier;
    }

    /** Every migration has its downgrade. */
    AuthdbProject() {
        this(NOWHERE);
    }

    /** The migration at this place has none. */
    static AuthdbProject irreversibleAt(int place) {
        return new AuthdbProject(place);
    }

    @Override
    public List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException {
        ProjectFiles project = ProjectFiles.of("authdb", folder);
        for (MadeMigration migration : chain) {
            boolean isBarrier = chain.indexOf(migration) == barrier;
            project.write(
                    "src/main/java/made/M" + migration.id() + ".java",
                    isBarrier ? migration.irreversibleSource() : migration.source());
        }
        String classPath = project.built("package", run);
        Path classes = unsealed(folder.resolve("target").resolve("classes"), folder.resolve("unsealed"));
        return List.of(
                maven(folder),
                bundle(folder),
                archived(folder, ProjectFiles.log(folder, run)),
                sealed(folder, classPath),
                classes(classes, classPath));
    }

    private static Contestant maven(Path folder) {
        return contestant(MAVEN, (words, database, port) -> {
            List<String> all = new ArrayList<>(List.of("authdb:" + words.get(0)));
            words.stream().skip(1).forEach(target -> all.add("-Dauthdb.target=" + target));
            all.add("-Dauthdb.url=" + database.url(port));
            all.add("-Dauthdb.username=" + BenchmarkDatabase.ROLE);
            return Command.maven(folder, all);
        });
    }

    /** A JVM as it comes. */
    private static Contestant bundle(Path folder) {
        return contestant(BUNDLE, (words, database, port) -> jar(folder, List.of("-jar", JAR), words)
                .in(environment(database, port)));
    }

    /** With the options that {@code authdb:bundle} prints for an image. */
    private static Contestant archived(Path folder, Path buildLog) throws IOException {
        List<String> options = PrintedEntryPoint.arguments(buildLog, JAR.replace(".jar", ""));
        return contestant(
                ARCHIVED, (words, database, port) -> jar(folder, options, words).in(environment(database, port)));
    }

    private static Contestant sealed(Path folder, String classPath) {
        // the index is read from a jar only: in a folder somebody is at work, and class files are searched
        String path = folder.resolve("target").resolve("made-1.jar") + File.pathSeparator + classPath;
        return contestant(SEALED, (words, database, port) -> main(folder, path, database.url(port), words.get(0)));
    }

    private static Contestant classes(Path classes, String classPath) {
        String path = classes + File.pathSeparator + classPath;
        return contestant(
                CLASSES,
                (words, database, port) -> main(classes, path, database.url(port), words.get(0), classes.toString()));
    }

    private static Contestant contestant(String name, Words start) {
        return new Contestant(
                name,
                APPLIED,
                Map.of(
                        Task.UPGRADE, (database, port) -> start.on(List.of("upgrade"), database, port),
                        Task.AT_HEAD, (database, port) -> start.on(List.of("upgrade"), database, port),
                        Task.DOWNGRADE, (database, port) -> start.on(List.of("downgrade", "base"), database, port)));
    }

    private static Command jar(Path folder, List<String> options, List<String> words) {
        return Command.java(
                folder, Stream.concat(options.stream(), words.stream()).toList());
    }

    private static Command main(Path folder, String classPath, String url, String word, String... more) {
        List<String> all = new ArrayList<>(List.of("-cp", classPath, "app.Main", url, BenchmarkDatabase.ROLE, word));
        all.addAll(List.of(more));
        return Command.java(folder, all);
    }

    private static Map<String, String> environment(BenchmarkDatabase database, int port) {
        return Map.of("AUTHDB_URL", database.url(port), "AUTHDB_USERNAME", BenchmarkDatabase.ROLE);
    }

    /** The classes alone: nothing that verify wrote. */
    static Path unsealed(Path classes, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                Path target = copy.resolve(classes.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private interface Words {
        Command on(List<String> words, BenchmarkDatabase database, int port);
    }
}
