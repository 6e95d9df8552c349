package io.authdb.it.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the others take for what authdb takes: a plugin beside authdb's goal, everything else beside the bundle, which is a
 * process as they are. More than 1 is dearer than authdb.
 */
record RatioTable(Results results) {

    MarkdownTable table() {
        List<Row> columns = columns();
        List<String> head = new ArrayList<>(List.of("tool, by authdb"));
        columns.forEach(column -> head.add(column.contestant() + " " + column.size()));
        MarkdownTable table = new MarkdownTable(head);
        for (String contestant : Contestants.NAMES) {
            List<String> cells = new ArrayList<>(List.of(contestant + ", by " + other(contestant)));
            columns.forEach(column -> cells.add(Cells.of("%.2f", ratio(column, contestant))));
            if (!contestant.equals(other(contestant)) && cells.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                table.row(cells);
            }
        }
        return table;
    }

    /** Task and size, with the task's short name where a contestant would be. */
    private List<Row> columns() {
        List<Row> columns = new ArrayList<>();
        for (Task task : List.of(Task.AT_HEAD, Task.UPGRADE, Task.DOWNGRADE)) {
            results.sizes(task.words()).forEach(size -> columns.add(new Row(task.words(), task.column(), size)));
        }
        return columns;
    }

    private OptionalDouble ratio(Row column, String contestant) {
        OptionalDouble theirs = results.cpu(new Row(column.task(), contestant, column.size()));
        OptionalDouble ours = results.cpu(new Row(column.task(), other(contestant), column.size()));
        return theirs.isPresent() && ours.isPresent() && ours.getAsDouble() > 0
                ? OptionalDouble.of(theirs.getAsDouble() / ours.getAsDouble())
                : OptionalDouble.empty();
    }

    private static String other(String contestant) {
        boolean isMaven = contestant.endsWith("Maven goal") || contestant.equals(EmptyProject.NAME);
        return isMaven ? AuthdbProject.MAVEN : AuthdbProject.BUNDLE;
    }
}
