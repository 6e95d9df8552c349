package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables in an order in which those referenced come first. A cycle is broken at a table whose references into it may all
 * be null, and only where there is none anywhere.
 */
final class FillOrder {

    private final Map<Long, Blank> waiting = new HashMap<>();
    private final Map<Long, List<Long>> dependents = new HashMap<>();
    private final Map<Long, Integer> references = new HashMap<>();
    private final Map<Long, List<Long>> needing = new HashMap<>();
    private final Map<Long, Integer> needs = new HashMap<>();
    private final TreeSet<Blank> free = new TreeSet<>(Comparator.comparing(Blank::source));
    private final TreeSet<Blank> breakable = new TreeSet<>(Comparator.comparing(Blank::source));
    private final TreeSet<Blank> others = new TreeSet<>(Comparator.comparing(Blank::source));

    private FillOrder(List<Blank> blanks) {
        blanks.forEach(blank -> waiting.put(blank.oid(), blank));
        for (Blank blank : blanks) {
            for (ForeignKey reference : blank.references()) {
                if (reference.target() != blank.oid() && waiting.containsKey(reference.target())) {
                    link(blank, reference.target(), dependents, references);
                    if (blank.needs(reference)) {
                        link(blank, reference.target(), needing, needs);
                    }
                }
            }
        }
        blanks.forEach(this::place);
    }

    /** The tables in order; those in one list need each other, and can be filled only together. */
    static List<List<Blank>> of(List<Blank> blanks) {
        return new FillOrder(blanks).order();
    }

    private static void link(Blank blank, long target, Map<Long, List<Long>> links, Map<Long, Integer> counts) {
        links.computeIfAbsent(target, oid -> new ArrayList<>()).add(blank.oid());
        counts.merge(blank.oid(), 1, Integer::sum);
    }

    private List<List<Blank>> order() {
        List<List<Blank>> order = new ArrayList<>();
        Set<Long> owed = new HashSet<>();
        while (!waiting.isEmpty()) {
            Blank next = !free.isEmpty() ? free.first() : !breakable.isEmpty() ? breakable.first() : others.first();
            waiting.remove(next.oid());
            remove(next);
            if (owed.isEmpty()) {
                order.add(new ArrayList<>());
            }
            order.get(order.size() - 1).add(next);
            owed.remove(next.oid());
            next.references().stream()
                    .filter(next::needs)
                    .map(ForeignKey::target)
                    .filter(waiting::containsKey)
                    .forEach(owed::add);
            release(next, dependents, references);
            release(next, needing, needs);
        }
        return order;
    }

    private void release(Blank done, Map<Long, List<Long>> links, Map<Long, Integer> counts) {
        for (long oid : links.getOrDefault(done.oid(), List.of())) {
            counts.merge(oid, -1, Integer::sum);
            Blank blank = waiting.get(oid);
            if (blank != null) {
                remove(blank);
                place(blank);
            }
        }
    }

    private void remove(Blank blank) {
        free.remove(blank);
        breakable.remove(blank);
        others.remove(blank);
    }

    private void place(Blank blank) {
        boolean isFree = references.getOrDefault(blank.oid(), 0) == 0;
        boolean isBreakable = needs.getOrDefault(blank.oid(), 0) == 0;
        (isFree ? free : isBreakable ? breakable : others).add(blank);
    }
}
