package io.authdb.it;

import java.util.List;
import java.util.stream.Stream;

/** Why a run of Maven failed: what it prints between the name of the goal and where it refers to its own help. */
final class Failure {

    private static final String GOAL = "^Failed to execute goal \\S+ (?:\\(\\S+\\) )?on project \\S+: ";
    private static final String REFERENCE = "-> [Help 1]";

    private Failure() {}

    /** The lines of the message; none if the run succeeded. */
    static List<String> in(List<LogLine> run) {
        List<LogLine> errors = run.stream()
                // an error in Maven 3.10, information before
                .dropWhile(line -> !line.text().equals("BUILD FAILURE"))
                .skip(1)
                .filter(line -> line.is("ERROR"))
                .toList();
        int end = 0;
        while (end < errors.size() && !errors.get(end).text().endsWith(REFERENCE)) {
            end++;
        }
        return errors.subList(0, Math.min(end + 1, errors.size())).stream()
                .flatMap(Failure::words)
                .toList();
    }

    private static Stream<String> words(LogLine line) {
        String words = line.text().replaceFirst(GOAL, "");
        String message = words.endsWith(REFERENCE) ? words.substring(0, words.length() - REFERENCE.length()) : words;
        return message.isBlank() ? Stream.empty() : Stream.of(message.stripTrailing());
    }
}
