package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One table at two moments: the rows by the columns both have, and the values of the columns that are gone. */
final class Comparison {

    private final String table;
    private final Table before;
    private final Table now;
    private final List<String> shared;

    private Comparison(String table, Table before, Table now) {
        this.table = table;
        this.before = before;
        this.now = now;
        this.shared = now.parts().isEmpty()
                ? List.copyOf(before.columns().keySet())
                : before.columns().keySet().stream()
                        .filter(now.columns()::containsKey)
                        .toList();
    }

    static List<RowDifference> of(String table, Table before, Table now) {
        var comparison = new Comparison(table, before, now);
        List<RowDifference> differences = new ArrayList<>();
        (before.isSummed() || now.isSummed() ? comparison.sums() : comparison.rows()).ifPresent(differences::add);
        for (String column : before.columns().keySet()) {
            if (!comparison.shared.contains(column)) {
                comparison.goneValues(column).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private Optional<RowDifference> rows() {
        List<Row> then = before.rows(shared);
        Pairing pairing = new Pairing(then, now.rows(shared), key());
        var tally = new RowDifference.Tally(
                then.size(),
                pairing.lost().size(),
                pairing.changed().size(),
                pairing.added().size());
        return tally.isNothing() ? Optional.empty() : Optional.of(RowDifference.ofRows(table, tally, example(pairing)));
    }

    private int[] key() {
        Set<String> key = before.key();
        return key.equals(now.key()) && shared.containsAll(key)
                ? key.stream().mapToInt(shared::indexOf).toArray()
                : new int[0];
    }

    private String example(Pairing pairing) {
        Wording wording = new Wording(shared.stream().map(before.columns()::get).toList());
        if (!pairing.lost().isEmpty()) {
            return wording.row(pairing.lost().get(0));
        }
        return pairing.changed().isEmpty()
                ? wording.row(pairing.added().get(0))
                : wording.change(pairing.changed().get(0));
    }

    /** Too many rows to keep: how many differ is known if both moments have the same columns. */
    private Optional<RowDifference> sums() {
        RowSum then = before.sum();
        RowSum after = now.sum();
        List<String> other = shared.stream()
                .filter(column -> !Objects.equals(
                        then.columns().get(column), after.columns().get(column)))
                .toList();
        boolean sameColumns = before.columns().keySet().equals(now.columns().keySet());
        long gone = sameColumns ? missing(then.sorted(), after.sorted()) : Math.max(0, then.count() - after.count());
        long fresh = gone + after.count() - then.count();
        long changed = sameColumns ? Math.min(gone, fresh) : gone + fresh == 0 && !other.isEmpty() ? 1 : 0;
        long unpaired = sameColumns ? changed : 0;
        var tally = new RowDifference.Tally(then.count(), gone - unpaired, changed, fresh - unpaired);
        return tally.isNothing()
                ? Optional.empty()
                : Optional.of(RowDifference.ofRows(table, tally, "in " + String.join(", ", other)));
    }

    /** How many of some sorted numbers are not among others. */
    private static long missing(long[] numbers, long[] others) {
        long missing = 0;
        int j = 0;
        for (long number : numbers) {
            while (j < others.length && others[j] < number) {
                j++;
            }
            if (j < others.length && others[j] == number) {
                j++;
            } else {
                missing++;
            }
        }
        return missing;
    }

    private Optional<RowDifference> goneValues(String column) {
        long values =
                before.isSummed() ? summedValues(column) : keptValues(column).size();
        String example = before.isSummed() || values == 0
                ? ""
                : Wording.value(
                        Objects.requireNonNull(before.columns().get(column)),
                        keptValues(column).get(0));
        return values == 0
                ? Optional.empty()
                : Optional.of(new RowDifference(table, column, values, values, 0, 0, example));
    }

    private long summedValues(String column) {
        RowSum.ColumnSum sum = before.sum().columns().get(column);
        return sum == null ? 0 : sum.values();
    }

    private List<String> keptValues(String column) {
        List<String> values = new ArrayList<>();
        for (Row row : before.rows(List.of(column))) {
            String value = row.value(0);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
