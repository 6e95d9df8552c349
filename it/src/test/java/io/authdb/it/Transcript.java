package io.authdb.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a project of {@code src/it} printed, held against the {@code transcript.txt} that is committed beside its POM.
 *
 * @param project the folder of the project's copy, in {@code target/it}
 * @param golden the committed file
 */
public record Transcript(Path project, Path golden) {

    /** Of the project in this folder; called by its {@code verify.groovy}. */
    public static Transcript of(java.io.File project) {
        Path folder = project.toPath().toAbsolutePath().normalize();
        Path module = folder.getParent().getParent().getParent();
        return new Transcript(
                folder, module.resolve("src/it").resolve(folder.getFileName()).resolve("transcript.txt"));
    }

    /**
     * Compares, or with {@code -Dit.accept} writes what was printed as what is expected from now on.
     *
     * @return true, so that a script may end with it
     * @throws AssertionError with the difference
     */
    public boolean matches() throws IOException {
        String actual = Invocation.text(invocations()) + "\n";
        if (Boolean.getBoolean("it.accept") && !same(actual)) {
            Files.writeString(golden, actual);
        }
        if (!same(actual)) {
            Path written = Files.writeString(project.resolve("transcript.actual.txt"), actual);
            throw new AssertionError("Not what " + golden + " says:\n"
                    + difference(actual).text() + "\nPrinted: " + written
                    + "\nIf that is right: mvn verify -pl it -am -Dit.accept=true");
        }
        return true;
    }

    private boolean same(String actual) throws IOException {
        return difference(actual).none();
    }

    private Difference difference(String actual) throws IOException {
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        return Difference.of(Masks.of(expected), Masks.of(actual));
    }

    private List<Invocation> invocations() throws IOException {
        String log = Masks.project(Files.readString(project.resolve("build.log")), project);
        List<List<String>> runs = BuildLog.runs(log);
        List<String> goals = goals();
        if (runs.size() != goals.size()) {
            throw new AssertionError(goals.size() + " runs asked for and " + runs.size() + " in build.log");
        }
        List<Invocation> invocations = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            invocations.add(new Invocation("mvn " + goals.get(i), runs.get(i)));
        }
        return invocations;
    }

    /** What was typed, in the order of the runs: {@code invoker.goals.1} and on. */
    private List<String> goals() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(project.resolve("invoker.properties"))) {
            properties.load(reader);
        }
        List<String> goals = new ArrayList<>();
        while (properties.containsKey("invoker.goals." + (goals.size() + 1))) {
            goals.add(properties.getProperty("invoker.goals." + (goals.size() + 1)));
        }
        return goals;
    }
}
