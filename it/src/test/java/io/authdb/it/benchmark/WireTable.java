package io.authdb.it.benchmark;

import io.authdb.it.chaos.WireCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the server sees, counted between it and the client. */
record WireTable(Results results) {

    MarkdownTable table() {
        MarkdownTable table =
                new MarkdownTable("task, tool, migrations", "connections", "round trips after login", "statements");
        results.wire()
                .forEach((row, count) -> table.row(
                        row.toString(),
                        Integer.toString(count.connections()),
                        Integer.toString(count.turns()),
                        Integer.toString(count.statements())));
        return table;
    }

    /** With the longest chain that was counted. */
    OptionalDouble turnsAtHead(String contestant) {
        List<Map.Entry<Row, WireCount>> counts = counts(Task.AT_HEAD, contestant);
        return counts.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(counts.get(counts.size() - 1).getValue().turns());
    }

    /** What an upgrade needs more for each migration more. */
    OptionalDouble turnsEach(String contestant) {
        List<Map.Entry<Row, WireCount>> counts = counts(Task.UPGRADE, contestant);
        if (counts.size() < 2) {
            return OptionalDouble.empty();
        }
        Map.Entry<Row, WireCount> few = counts.get(0);
        Map.Entry<Row, WireCount> many = counts.get(counts.size() - 1);
        double turns = many.getValue().turns() - few.getValue().turns();
        return OptionalDouble.of(turns / (many.getKey().size() - few.getKey().size()));
    }

    private List<Map.Entry<Row, WireCount>> counts(Task task, String contestant) {
        return results.wire().entrySet().stream()
                .filter(entry -> entry.getKey().task().equals(task.words()))
                .filter(entry -> entry.getKey().contestant().equals(contestant))
                .sorted(Comparator.comparing(entry -> entry.getKey().size()))
                .toList();
    }
}
