package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of the run that the README shows. */
final class Published {

    static final Path FOLDER = Path.of("src", "test", "resources", "benchmark");
    static final Path README = Path.of("..", "README.md");

    private static final String BEGIN = "<!-- costs -->\n";
    private static final String END = "<!-- end of costs -->\n";
    private static final List<String> FILES = List.of("figures.md", "figures.json", "growth.svg");

    private Published() {}

    /** Takes the files of a run for the published ones, and puts their table into the README. */
    static void take(Path run) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : FILES) {
            Files.copy(run.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        String readme = Files.readString(README);
        Files.writeString(README, before(readme) + block() + readme.substring(readme.indexOf(END)));
    }

    /** What the README shows of it, as it stands there. */
    static String shown() throws IOException {
        String readme = Files.readString(README);
        return readme.substring(before(readme).length(), readme.indexOf(END));
    }

    /** The first table of the run, what options of the JVM save, and what was run. */
    static String block() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("figures.md"));
        String table = lines.stream()
                .dropWhile(line -> !line.startsWith("| tool |"))
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));
        String options = lines.stream()
                .filter(line -> line.startsWith(OptionsSentence.BEGIN))
                .collect(Collectors.joining());
        return table + "\n\n" + options + "\n\n" + lines.get(0) + ".\n";
    }

    private static String before(String readme) {
        return readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
    }
}
