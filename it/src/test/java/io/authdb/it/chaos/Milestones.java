package io.authdb.it.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database may look like on the way of an upgrade, by what its history says then.
 *
 * @param chain whose
 * @param byHistory at base and after each step
 * @param head after the last
 */
record Milestones(CompiledChain chain, Map<List<String>, Contents> byHistory, Contents head) {

    /** Goes the way once, step by step, and looks. */
    static Milestones of(CompiledChain chain, int steps) throws Exception {
        Map<List<String>, Contents> found = new HashMap<>();
        Place place = Place.fresh();
        Contents last = look(place);
        found.put(last.history(), last);
        for (int step = 1; step <= steps; step++) {
            chain.on(place, authdb -> authdb.upgrade("+1"));
            last = look(place);
            found.put(last.history(), last);
        }
        place.drop();
        return new Milestones(chain, Map.copyOf(found), last);
    }

    /** What is wrong with a database on the way, in words; empty if its history says exactly what it is. */
    String unlike(Place place) throws Exception {
        Contents now = look(place);
        Contents expected = byHistory.get(now.history());
        if (expected == null) {
            return "no upgrade is ever here: " + now.history();
        }
        List<String> differences = expected.differences(now);
        return differences.isEmpty() ? "" : "at " + now.history() + ": " + differences;
    }

    boolean atHead(Place place) throws Exception {
        return look(place).history().equals(head.history());
    }

    /** What is wrong with a database that should be at head; empty if nothing is. */
    String unlikeHead(Place place) throws Exception {
        List<String> differences = head.differences(look(place));
        String locks = Leftover.locks(place);
        if (!locks.isEmpty()) {
            differences.add(locks);
        }
        return String.join("; ", differences);
    }

    private static Contents look(Place place) throws Exception {
        return Contents.of(place, Scenario.AUTHDB.table(), Scenario.AUTHDB.query());
    }
}
