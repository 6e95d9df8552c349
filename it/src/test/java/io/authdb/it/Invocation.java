package io.authdb.it;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of Maven as a console shows it, with nothing in it but what authdb said.
 *
 * @param command as typed, {@code mvn authdb:current}
 * @param lines what it answered
 */
record Invocation(String command, List<String> lines) {

    private static final String PROMPT = "$ ";

    String text() {
        return Stream.concat(Stream.of(PROMPT + command), lines.stream()).collect(Collectors.joining("\n"));
    }

    /** Several, with an empty line between them. */
    static String text(List<Invocation> invocations) {
        return invocations.stream().map(Invocation::text).collect(Collectors.joining("\n\n"));
    }

    /** Reads what {@link #text(List)} wrote. */
    static List<Invocation> parse(String text) {
        return Stream.of(text.split("(?m)^\\" + PROMPT))
                .filter(block -> !block.isBlank())
                .map(block -> block.strip().lines().toList())
                .map(block -> new Invocation(block.get(0), block.subList(1, block.size())))
                .toList();
    }
}
