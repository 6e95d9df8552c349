package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code authdb:bundle} prints as an image's ENTRYPOINT: the bundle is measured with the options that users are given. */
final class PrintedEntryPoint {

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final String BEGIN = "ENTRYPOINT [\"java\", ";
    private static final String IN_IMAGE = "/app/migrations.";

    private PrintedEntryPoint() {}

    /**
     * What follows {@code java}.
     *
     * @param log of the build
     * @param bundle the jar's path without its ending, here and not in an image
     */
    static List<String> arguments(Path log, String bundle) throws IOException {
        String line = Files.readAllLines(log).stream()
                .filter(one -> one.contains(BEGIN))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no ENTRYPOINT in " + log));
        return WORD.matcher(line.substring(line.indexOf(BEGIN) + BEGIN.length()))
                .results()
                .map((MatchResult word) -> word.group(1).replace(IN_IMAGE, bundle + "."))
                .toList();
    }
}
