package io.authdb.it.deploy;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One stage of a Dockerfile whose commands are lists of words: what is written for a shell would not be run alike here.
 *
 * @param copies what is copied, from where to where
 * @param runs commands that run while the image is built
 * @param entrypoint the beginning of what a container runs
 * @param command its end, unless the container says another
 */
record ImageDefinition(
        Map<String, String> copies, List<List<String>> runs, List<String> entrypoint, List<String> command) {

    /** What is of no matter to a process that runs on this machine. */
    private static final Set<String> PASSED_OVER = Set.of("USER", "EXPOSE");

    /** The stages by name. */
    static Map<String, ImageDefinition> in(Path dockerfile) throws IOException {
        Map<String, List<String[]>> stages = new LinkedHashMap<>();
        List<String[]> stage = new ArrayList<>();
        for (String line : Files.readAllLines(dockerfile)) {
            String[] words = line.split(" ", 2);
            if (words[0].equals("FROM")) {
                stage = new ArrayList<>();
                stages.put(line.replaceFirst(".* AS ", ""), stage);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                stage.add(words);
            }
        }
        Map<String, ImageDefinition> definitions = new LinkedHashMap<>();
        stages.forEach((name, lines) -> definitions.put(name, of(lines)));
        return definitions;
    }

    private static ImageDefinition of(List<String[]> lines) {
        Map<String, String> copies = new LinkedHashMap<>();
        List<List<String>> runs = new ArrayList<>();
        List<String> entrypoint = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String[] line : lines) {
            switch (line[0]) {
                case "COPY" -> copies.put(line[1].split(" ")[0], line[1].split(" ")[1]);
                case "RUN" -> runs.add(words(line[1]));
                case "ENTRYPOINT" -> entrypoint.addAll(words(line[1]));
                case "CMD" -> command.addAll(words(line[1]));
                default -> {
                    if (!PASSED_OVER.contains(line[0])) {
                        throw new AssertionError("Nobody does " + line[0] + " here");
                    }
                }
            }
        }
        return new ImageDefinition(copies, runs, entrypoint, command);
    }

    private static List<String> words(String json) {
        return Stream.of(new Gson().fromJson(json, String[].class)).toList();
    }
}
