package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Maven project made from the templates in {@code src/benchmark/projects}. */
record ProjectFiles(Path folder) {

    private static final Path TEMPLATES = Path.of("src", "benchmark", "projects");
    private static final Pattern GIVEN = Pattern.compile("@([a-z]+)@");

    /** A template's copy, with versions in it, and its class {@code app.Main} if it has one. */
    static ProjectFiles of(String template, Path folder) throws IOException {
        Files.createDirectories(folder);
        String pom = Files.readString(TEMPLATES.resolve(template).resolve("pom.xml"));
        String filled = GIVEN.matcher(pom)
                .replaceAll(found -> Matcher.quoteReplacement(BenchmarkOptions.given(found.group(1))));
        ProjectFiles project = new ProjectFiles(folder);
        project.write("pom.xml", filled);
        Path main = TEMPLATES.resolve(template).resolve("Main.java");
        if (Files.exists(main)) {
            project.write("src/main/java/app/Main.java", Files.readString(main));
        }
        return project;
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What the last build of a folder said. */
    static Path log(Path folder, ChildRun run) {
        return run.log(building(folder));
    }

    private static String building(Path folder) {
        return "build " + folder.getFileName();
    }

    /** Builds it up to this phase, and says what its classes run with. */
    String built(String phase, ChildRun run) throws IOException, InterruptedException {
        run.of(
                building(folder),
                Command.fetchingMaven(
                        folder, List.of(phase, "dependency:build-classpath", "-Dmdep.outputFile=target/classpath")));
        return Files.readString(folder.resolve("target").resolve("classpath")).strip();
    }
}
