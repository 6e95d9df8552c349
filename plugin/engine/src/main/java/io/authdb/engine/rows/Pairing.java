package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Which row became which: by the primary key, else by most equal columns; rows that are equal leave first. */
final class Pairing {

    /** Comparing each row with each is quadratic, so only up to here. */
    private static final long COMPARABLE = 250_000;

    /** A row and what it became. */
    record Pair(Row before, Row now) {}

    private final List<Row> lost;
    private final List<Row> added;
    private final List<Pair> changed = new ArrayList<>();

    Pairing(List<Row> before, List<Row> now, int[] key) {
        Map<Row, Integer> counts = new HashMap<>();
        now.forEach(row -> counts.merge(row, 1, Integer::sum));
        lost = withoutEqual(before, counts);
        counts.clear();
        before.forEach(row -> counts.merge(row, 1, Integer::sum));
        added = withoutEqual(now, counts);
        if (key.length > 0) {
            pairByKey(key);
        }
        pairBySimilarity(key.length > 0);
    }

    private static List<Row> withoutEqual(List<Row> rows, Map<Row, Integer> others) {
        List<Row> rest = new ArrayList<>();
        for (Row row : rows) {
            int left = others.getOrDefault(row, 0);
            if (left == 0) {
                rest.add(row);
            } else {
                others.put(row, left - 1);
            }
        }
        return rest;
    }

    private void pairByKey(int[] key) {
        Map<Row, Row> byKey = new HashMap<>();
        added.forEach(row -> byKey.put(row.part(key), row));
        Map<Row, Boolean> paired = new HashMap<>();
        for (Iterator<Row> rows = lost.iterator(); rows.hasNext(); ) {
            Row before = rows.next();
            Row now = byKey.remove(before.part(key));
            if (now != null) {
                changed.add(new Pair(before, now));
                paired.put(now, true);
                rows.remove();
            }
        }
        added.removeIf(paired::containsKey);
    }

    /** A row with another key is the same row only if most of it is. */
    private void pairBySimilarity(boolean keyed) {
        if (lost.isEmpty() || added.isEmpty() || (long) lost.size() * added.size() > COMPARABLE) {
            return;
        }
        int width = lost.get(0).width();
        int least = keyed ? width / 2 + 1 : width == 1 ? 0 : (width + 1) / 2;
        for (Iterator<Row> rows = lost.iterator(); rows.hasNext() && !added.isEmpty(); ) {
            Row before = rows.next();
            int best = mostLike(before);
            if (before.equalColumns(added.get(best)) >= least) {
                changed.add(new Pair(before, added.remove(best)));
                rows.remove();
            }
        }
    }

    private int mostLike(Row row) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < added.size(); i++) {
            int equal = row.equalColumns(added.get(i));
            if (equal > most) {
                most = equal;
                best = i;
            }
        }
        return best;
    }

    List<Row> lost() {
        return lost;
    }

    List<Row> added() {
        return added;
    }

    List<Pair> changed() {
        return changed;
    }
}
