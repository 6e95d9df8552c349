package io.authdb.engine.schema;

import io.authdb.engine.schema.Description.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two sets of descriptions side by side, by name. */
final class Comparison {

    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::object).thenComparing(Difference::part);

    /**
     * A NOT NULL has a name since PostgreSQL 18. One that the server made up keeps the old name of a table that was renamed,
     * until it is dropped and set again: what nobody chose is no difference.
     */
    private static final Pattern NOT_NULL_BY_SERVERS_NAME =
            Pattern.compile("(not null by constraint ).*?_not_null\\d*\"?(?=,|$)");

    private final Map<Name, Description> was;
    private final Map<Name, Description> now;

    Comparison(List<Description> was, List<Description> now) {
        this.was = byName(was);
        this.now = byName(now);
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        List<Description> gone = onlyIn(was, now);
        List<Description> come = onlyIn(now, was);
        found.addAll(Renames.among(gone, come));
        gone.forEach(line -> found.add(difference(Difference.Kind.MISSING, line.name(), essence(line), "")));
        come.forEach(line -> found.add(difference(Difference.Kind.EXTRA, line.name(), "", essence(line))));
        was.values().forEach(line -> addChanges(line, now.get(line.name()), found));
        addColumnOrders(found);
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private static void addChanges(Description before, @Nullable Description after, List<Difference> found) {
        if (after == null) {
            return;
        }
        // a server of an earlier version says less at the end
        int facts = Math.min(before.facts().size(), after.facts().size());
        for (int i = 0; i < facts; i++) {
            String one = before.facts().get(i);
            String other = after.facts().get(i);
            if (one != null && other != null && !same(one, other)) {
                found.add(difference(Difference.Kind.CHANGED, before.name(), one, other));
            }
        }
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || withoutServersName(one).equals(withoutServersName(other));
    }

    private static String withoutServersName(String fact) {
        return NOT_NULL_BY_SERVERS_NAME.matcher(fact).replaceFirst("$1");
    }

    private void addColumnOrders(List<Difference> found) {
        Map<String, List<String>> before = columns(was, now);
        Map<String, List<String>> after = columns(now, was);
        before.forEach((table, columns) -> {
            List<String> others = Objects.requireNonNull(after.get(table), table);
            if (!columns.equals(others)) {
                found.add(new Difference(
                        Difference.Kind.COLUMN_ORDER,
                        table,
                        "",
                        String.join(", ", columns),
                        String.join(", ", others)));
            }
        });
    }

    /** By table, the columns that the other side has too. */
    private static Map<String, List<String>> columns(Map<Name, Description> side, Map<Name, Description> other) {
        return side.values().stream()
                .filter(line -> line.isColumn() && other.containsKey(line.name()))
                .collect(Collectors.groupingBy(
                        line -> line.name().object(),
                        Collectors.mapping(
                                line -> line.name().part().substring("column ".length()), Collectors.toList())));
    }

    /** What the other side has no like of, but for what comes and goes with something else of the kind. */
    private static List<Description> onlyIn(Map<Name, Description> side, Map<Name, Description> other) {
        List<Description> only = new ArrayList<>();
        for (Description line : side.values()) {
            if (!other.containsKey(line.name()) && !isCovered(line, side, other)) {
                only.add(line);
            }
        }
        return only;
    }

    private static boolean isCovered(Description line, Map<Name, Description> side, Map<Name, Description> other) {
        Name within = line.within();
        return (!line.name().isWhole() && isOnly(line.name().whole(), side, other))
                || (within != null && (isOnly(within, side, other) || isOnly(within.whole(), side, other)));
    }

    private static boolean isOnly(Name name, Map<Name, Description> side, Map<Name, Description> other) {
        return side.containsKey(name) && !other.containsKey(name);
    }

    private static Difference difference(Difference.Kind kind, Name name, String was, String now) {
        return new Difference(kind, name.object(), name.part(), was, now);
    }

    /** What is worth saying of something that is there or not: not what it has not. */
    private static String essence(Description line) {
        return line.facts().stream()
                .filter(fact -> fact != null && !fact.matches("(?s)(no|not|default|without) .*"))
                .collect(Collectors.joining(", "));
    }

    private static Map<Name, Description> byName(List<Description> lines) {
        Map<Name, Description> byName = new LinkedHashMap<>();
        lines.forEach(line -> byName.put(line.name(), line));
        return byName;
    }
}
