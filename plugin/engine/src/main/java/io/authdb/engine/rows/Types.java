package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type, those made of others included.
 *
 * @param facts what the catalog knows of the types, by oid
 */
record Types(Map<Long, TypeFacts> facts) {

    /** Values of a type; empty where nothing is known of it. */
    Optional<Choice> choice(long oid, int modifier) {
        TypeFacts type = facts.get(oid);
        if (type == null) {
            return Optional.empty();
        }
        return switch (type.kind()) {
            case 'd' -> choice(type.inner(), type.modifier());
            case 'e' -> type.labels().isEmpty() ? Optional.empty() : Optional.of(Choice.among(type.labels()));
            case 'r' -> choice(type.inner(), -1).map(Types::range);
            case 'm' -> choice(type.inner(), -1).map(Types::multirange);
            case 'c' -> composite(type);
            default ->
                type.isArray()
                        ? choice(type.inner(), modifier).map(of -> array(of, delimiter(type.inner())))
                        : Palette.of(type.name(), modifier);
        };
    }

    /** Whether null is no value of the type. */
    boolean forbidsNull(long oid) {
        TypeFacts type = facts.get(oid);
        return type != null && type.kind() == 'd' && (type.notNull() || forbidsNull(type.inner()));
    }

    /** What a domain is made of in the end; any other type itself. */
    @Nullable
    TypeFacts base(long oid) {
        TypeFacts type = facts.get(oid);
        return type != null && type.kind() == 'd' ? base(type.inner()) : type;
    }

    /** The checks of a domain and of those it is made of, in which {@code VALUE} is the value. */
    List<String> checks(long oid) {
        TypeFacts type = facts.get(oid);
        if (type == null || type.kind() != 'd') {
            return List.of();
        }
        List<String> checks = new ArrayList<>(type.labels());
        checks.addAll(checks(type.inner()));
        return checks;
    }

    /** Of all types of the server, one is not set apart by a comma. */
    private String delimiter(long element) {
        TypeFacts type = facts.get(element);
        return type != null && type.name().equals("box") ? ";" : ",";
    }

    private static Choice array(Choice of, String delimiter) {
        List<String> all = new ArrayList<>(of.extreme());
        all.add(of.plain(0));
        return Choice.of(
                i -> "{" + quoted(of.plain(i)) + delimiter + quoted(of.plain(i + 1)) + "}",
                "{}",
                all.stream().map(Types::quoted).collect(Collectors.joining(delimiter, "{NULL" + delimiter, "}")));
    }

    private static Choice range(Choice of) {
        return Choice.of(i -> "[" + quoted(of.plain(i)) + "," + quoted(of.plain(i)) + "]", "empty", "(,)");
    }

    private static Choice multirange(Choice of) {
        return Choice.of(i -> "{" + of.plain(i) + "}", "{}", "{(,)}");
    }

    private Optional<Choice> composite(TypeFacts type) {
        List<Optional<Choice>> parts = type.attributes().stream()
                .map(attribute -> choice(attribute.oid(), attribute.modifier()))
                .toList();
        IntFunction<String> plain = row -> row(parts, row);
        String nulls =
                IntStream.range(1, Math.max(1, parts.size())).mapToObj(i -> ",").collect(Collectors.joining());
        return Optional.of(Choice.of(plain, "(" + nulls + ")"));
    }

    private static String row(List<Optional<Choice>> parts, int row) {
        return parts.stream()
                .map(part -> part.map(choice -> quoted(choice.plain(row))).orElse(""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
