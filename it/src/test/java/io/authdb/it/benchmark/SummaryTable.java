package io.authdb.it.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A row for each contestant: processor seconds task by task, memory, round trips. */
record SummaryTable(Results results) {

    /** Columns that are empty but for authdb say little. */
    private static final int MOST = 1000;

    MarkdownTable table() {
        List<String> head = new ArrayList<>(List.of("tool"));
        tasks().forEach(task -> sizes(task).forEach(size -> head.add(task.column() + " " + size)));
        head.addAll(List.of("MiB, up " + largest(), "trips at head", "trips each"));
        MarkdownTable table = new MarkdownTable(head);
        contestants().forEach(contestant -> table.row(row(contestant)));
        return table;
    }

    private List<String> row(String contestant) {
        List<String> cells = new ArrayList<>(List.of(contestant));
        tasks().forEach(task -> sizes(task)
                .forEach(size -> cells.add(Cells.of("%.2f", results.cpu(new Row(task.words(), contestant, size))))));
        cells.add(Cells.of("%.0f", results.peakMib(new Row(Task.UPGRADE.words(), contestant, largest()))));
        WireTable wire = new WireTable(results);
        cells.add(Cells.of("%.0f", wire.turnsAtHead(contestant)));
        cells.add(Cells.of("%.2f", wire.turnsEach(contestant)));
        return cells;
    }

    private static Stream<Task> tasks() {
        return Stream.of(Task.AT_HEAD, Task.UPGRADE, Task.DOWNGRADE);
    }

    private Stream<String> contestants() {
        return Stream.concat(
                        results.contestants(Task.AT_HEAD.words()).stream(),
                        results.contestants(Task.UPGRADE.words()).stream())
                .distinct()
                .sorted(Comparator.comparing(SummaryTable::place));
    }

    /** Rounds begin with another contestant each: the table does not. */
    private static int place(String contestant) {
        return Contestants.NAMES.indexOf(contestant);
    }

    private List<Integer> sizes(Task task) {
        return results.sizes(task.words()).stream().filter(size -> size <= MOST).toList();
    }

    private int largest() {
        return sizes(Task.UPGRADE).stream().reduce(0, Math::max);
    }
}
