package io.authdb.it.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** By which power of the number of migrations client and server together grow, from each size to the next. */
record GrowthTable(Results results) {

    MarkdownTable table() {
        MarkdownTable table = new MarkdownTable(
                "task, tool",
                "from",
                "to",
                "exponent",
                "without what the smallest costs",
                "ms for each migration more");
        tasks().forEach(task -> results.contestants(task)
                .forEach(contestant -> rows(table, task + ", " + contestant, results.curve(task, contestant))));
        return table;
    }

    private Stream<String> tasks() {
        return results.samples().keySet().stream().map(Row::task).distinct();
    }

    private static void rows(MarkdownTable table, String name, List<Growth.Point> curve) {
        for (int i = 1; i < curve.size(); i++) {
            Growth growth = new Growth(curve.get(i - 1), curve.get(i));
            OptionalDouble marginal = i == 1
                    ? OptionalDouble.empty()
                    : growth.marginalExponent(curve.get(0).cost());
            table.row(
                    name,
                    Integer.toString(growth.from().size()),
                    Integer.toString(growth.to().size()),
                    Cells.of("%.2f", growth.exponent()),
                    Cells.of("%.2f", marginal),
                    Cells.of("%.2f", 1000 * growth.each()));
        }
    }
}
