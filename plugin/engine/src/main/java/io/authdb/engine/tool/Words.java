package io.authdb.engine.tool;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Mistyped;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.util.ArrayList;
import java.util.Collection;
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
                throw SETTINGS.contains(name)
                        ? wrong(word, "it needs a value.", "")
                        : wrong(word, "there is no such option.", meant(name));
            }
        }
        return of(plain, options);
    }

    private static Words of(List<String> plain, Map<String, String> options) {
        if (plain.isEmpty() || !GOALS.contains(plain.get(0))) {
            throw plain.isEmpty()
                    ? wrong("command", "the first word says what to do.", "")
                    : wrong(
                            plain.get(0),
                            "the first word says what to do, and there is no such command.",
                            meant(plain.get(0), Usage.commands(), ""));
        }
        boolean takesTarget = plain.get(0).endsWith("grade")
                || Set.of("resolve", "sql", "plan", "stamp").contains(plain.get(0));
        if (plain.size() > (takesTarget ? 2 : 1)) {
            throw wrong(plain.get(plain.size() - 1), "this word is one too many.", "");
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

    /** A value behind an equals sign is the next word here. */
    private static String meant(String typed) {
        String name = typed.replaceFirst("=.*", "");
        List<String> known = Stream.concat(SWITCHES.stream(), SETTINGS.stream()).toList();
        String meant = meant(name, known, "--");
        return name.equals(typed) || meant.isEmpty() ? meant : meant + " Its value is the next word.";
    }

    private static String meant(String typed, Collection<String> known, String dashes) {
        return new Mistyped(typed)
                .meant(known)
                .map(name -> "Did you mean " + dashes + name + "?")
                .orElse("");
    }

    private static UsageException wrong(String word, String what, String meant) {
        return new UsageException(List.of(Problem.of("UnknownWord", word, what)
                .advise(meant)
                .advise("Usage", Usage.COMMAND)
                .advise("All of it", Command.of("help"))));
    }
}
