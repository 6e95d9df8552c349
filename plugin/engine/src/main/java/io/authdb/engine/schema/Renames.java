package io.authdb.engine.schema;

import io.authdb.engine.schema.Description.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a new name from a loss and a gain, for what is often named by chance: the server makes up names for constraints,
 * indexes and sequences.
 */
final class Renames {

    private static final List<String> KINDS = List.of("constraint ", "index ", "sequence ");

    private Renames() {}

    /** Everything but the name. */
    private record Likeness(
            String kind, String object, @Nullable Name within, List<@Nullable String> facts) {}

    /** The pairs, which are taken out of both lists. */
    static List<Difference> among(List<Description> gone, List<Description> come) {
        Map<Likeness, Deque<Description>> free = new HashMap<>();
        come.stream().sorted(Comparator.comparing(Description::name)).forEach(line -> {
            Likeness likeness = likeness(line);
            if (likeness != null) {
                free.computeIfAbsent(likeness, none -> new ArrayDeque<>()).add(line);
            }
        });
        List<Difference> renames = new ArrayList<>();
        gone.stream().sorted(Comparator.comparing(Description::name)).toList().forEach(line -> {
            Deque<Description> alike = free.getOrDefault(likeness(line), new ArrayDeque<>());
            if (!alike.isEmpty()) {
                Description other = alike.remove();
                gone.remove(line);
                come.remove(other);
                renames.add(rename(line.name(), other.name()));
            }
        });
        return renames;
    }

    private static @Nullable Likeness likeness(Description line) {
        Name name = line.name();
        String named = name.isWhole() ? name.object() : name.part();
        String object = name.isWhole() ? "" : name.object();
        return KINDS.stream()
                .filter(named::startsWith)
                .findFirst()
                .map(kind -> new Likeness(kind, object, line.within(), line.facts()))
                .orElse(null);
    }

    private static Difference rename(Name was, Name now) {
        return new Difference(Difference.Kind.CHANGED, was.object(), was.part(), named(was), named(now));
    }

    private static String named(Name name) {
        String named = name.isWhole() ? name.object() : name.part();
        return "named " + named.substring(named.indexOf(' ') + 1);
    }
}
