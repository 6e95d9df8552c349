package io.authdb.engine.tool;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was typed, taken apart.
 *
 * @param goal the first word
 * @param target the word after it, if any
 * @param options the rest, by name without dashes; a switch has the value {@code true}
 */
record Words(String goal, Optional<String> target, Map<String, String> options) {

    static final Set<String> GOALS = Set.of(
            "upgrade",
            "downgrade",
            "current",
            "history",
            "check",
            "verify",
            "resolve",
            "stamp",
            "adopt",
            "grants",
            "sql",
            "plan");
    private static final Set<String> SWITCHES = Set.of("out-of-order", "verbose", "json", "embedded", "force");
    private static final Set<String> SETTINGS = Set.of(
            "url",
            "username",
            "classes",
            "dependencies",
            "packages",
            "sources",
            "schema",
            "history-schema",
            "accept-data-loss",
            "allow-foreign-downgrade",
            "lock-wait",
            "lock-timeout",
            "retry-budget",
            "connect-wait",
            "from",
            "targets",
            "parallel",
            "canary",
            "slice",
            "scratch-url",
            "scratch-username",
            "data",
            "column-order",
            "since",
            "roles",
            "time-limit",
            "lock-file",
            "lock-update",
            "lock-released",
            "output",
            "index",
            "exclude");

    static final String USAGE =
            "authdb upgrade [TARGET] | downgrade TARGET | current | history [--verbose] | check | verify"
                    + " | sql [TARGET] [--from REVISION] | resolve applied|undone | stamp TARGET | adopt [--from TOOL]"
                    + " | grants; --json for machines";

    /**
     * Takes words apart.
     *
     * @throws UsageException for the first word that cannot be understood
     */
    static Words parse(List<String> typed) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (name.isEmpty()) {
                plain.add(word);
            } else if (SWITCHES.contains(name)) {
                options.put(name, "true");
            } else if (SETTINGS.contains(name) && i + 1 < typed.size()) {
                options.put(name, typed.get(++i));
            } else {
                throw wrong(word, SETTINGS.contains(name) ? "it needs a value." : "there is no such option.");
            }
        }
        return of(plain, options);
    }

    private static Words of(List<String> plain, Map<String, String> options) {
        if (plain.isEmpty() || !GOALS.contains(plain.get(0))) {
            throw wrong(plain.isEmpty() ? "command" : plain.get(0), "the first word says what to do.");
        }
        boolean takesTarget = plain.get(0).endsWith("grade")
                || Set.of("resolve", "sql", "plan", "stamp").contains(plain.get(0));
        if (plain.size() > (takesTarget ? 2 : 1)) {
            throw wrong(plain.get(plain.size() - 1), "this word is one too many.");
        }
        return new Words(
                plain.get(0), plain.size() > 1 ? Optional.of(plain.get(1)) : Optional.empty(), Map.copyOf(options));
    }

    /** The same words with an option set to another value. */
    Words with(String option, String value) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put(option, value);
        return new Words(goal, target, Map.copyOf(all));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The parts of an option that are separated by commas. */
    List<String> list(String name) {
        return option(name).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static UsageException wrong(String word, String what) {
        return new UsageException(List.of(Problem.of("UnknownWord", word, what)
                .advise("Usage: " + USAGE)
                .advise("All of it", Command.of("help"))));
    }
}
