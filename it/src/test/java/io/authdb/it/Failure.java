package io.authdb.it;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a run of Maven failed: what it prints between the name of the goal and where it refers to its own help. */
final class Failure {

    private static final Pattern HEAD =
            Pattern.compile("\\[ERROR] Failed to execute goal \\S+ (?:\\(\\S+\\) )?on project \\S+: (.*)");
    private static final String REFERENCE = "-> [Help 1]";

    private Failure() {}

    /** The lines of the message; none if the run succeeded. */
    static List<String> in(List<String> run) {
        int start = 0;
        while (start < run.size() && !HEAD.matcher(run.get(start)).matches()) {
            start++;
        }
        int end = start;
        while (end < run.size() && !run.get(end).endsWith(REFERENCE)) {
            end++;
        }
        return run.subList(start, Math.min(end + 1, run.size())).stream()
                .flatMap(Failure::words)
                .toList();
    }

    private static Stream<String> words(String line) {
        Matcher head = HEAD.matcher(line);
        String words = head.matches() ? head.group(1) : line.replaceFirst("^\\[ERROR] ?", "");
        String message = words.endsWith(REFERENCE) ? words.substring(0, words.length() - REFERENCE.length()) : words;
        return message.isBlank() ? Stream.empty() : Stream.of(message.stripTrailing());
    }
}
