package io.authdb.engine.fleet;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file that names the databases of a fleet, or asks one database for its schemas.
 *
 * @param targets the databases, in the order of the file
 * @param schemas a query of one column, whose rows are schemas of the database that is named elsewhere; empty if there is none
 */
public record TargetsFile(List<Target> targets, Optional<String> schemas) {

    private static final String SCHEMAS = "schemas";
    private static final Set<String> KEYS =
            Set.of("username", "passwordVariable", "passwordFile", "schema", "historySchema");
    private static final String EXAMPLE =
            "Write lines like eu = jdbc:postgresql://db-eu/app, and eu.username = migrator; or schemas = select ...";

    /** Keeps a copy of the list. */
    public TargetsFile {
        targets = List.copyOf(targets);
    }

    /**
     * A database of a fleet.
     *
     * @param name what it is called
     * @param url where it is
     * @param more {@code username}, {@code passwordVariable} (of the environment), {@code passwordFile}, {@code schema},
     *     {@code historySchema}
     */
    public record Target(String name, String url, Map<String, String> more) {

        /** Keeps a copy of the map. */
        public Target {
            more = Map.copyOf(more);
        }
    }

    /**
     * Reads a file.
     *
     * @throws UsageException if it cannot be read, or a line of it means nothing
     */
    public static TargetsFile read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw wrong(file.toString(), "it cannot be read: " + unreadable);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param name the file's, for people
     */
    public static TargetsFile parse(String name, String text) {
        Map<String, String> values = values(name, text);
        Optional<String> query = Optional.ofNullable(values.remove(SCHEMAS));
        List<Target> targets = targets(name, values);
        if (query.isPresent() != targets.isEmpty()) {
            throw wrong(name, query.isPresent() ? "it names targets and asks for schemas." : "it names no target.");
        }
        return new TargetsFile(targets, query);
    }

    private static Map<String, String> values(String name, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.strip();
            int equals = stripped.indexOf('=');
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                // the line may hold anything, a password too: it is not shown
                throw wrong(name + ":" + number, "the line is no name = value.");
            }
            String key = stripped.substring(0, equals).strip();
            if (values.put(key, stripped.substring(equals + 1).strip()) != null) {
                throw wrong(name + ":" + number, "the second line of " + key + ".");
            }
        }
        return values;
    }

    private static List<Target> targets(String name, Map<String, String> values) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        values.forEach((key, value) -> {
            int dot = key.lastIndexOf('.');
            if (dot < 0) {
                names.add(key);
            } else if (!KEYS.contains(key.substring(dot + 1))) {
                throw wrong(name, key + ": of a target there may be said " + String.join(", ", sorted()) + ".");
            } else {
                more.computeIfAbsent(key.substring(0, dot), target -> new LinkedHashMap<>())
                        .put(key.substring(dot + 1), value);
            }
        });
        more.keySet().stream()
                .filter(target -> !names.contains(target))
                .findFirst()
                .ifPresent(target -> {
                    throw wrong(name, target + ": something is said of a target that has no URL.");
                });
        return names.stream()
                .map(target -> new Target(target, values.get(target) + "", more.getOrDefault(target, Map.of())))
                .toList();
    }

    private static List<String> sorted() {
        return KEYS.stream().sorted().toList();
    }

    private static UsageException wrong(String where, String what) {
        return new UsageException(
                List.of(Problem.of("MalformedTargets", where, what).advise(EXAMPLE)));
    }
}
