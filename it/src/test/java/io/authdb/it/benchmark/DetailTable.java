package io.authdb.it.benchmark;

/** Every row with client and server apart. */
record DetailTable(Results results) {

    MarkdownTable table() {
        MarkdownTable table = new MarkdownTable(
                "task, tool, migrations", "runs", "client CPU s", "server CPU s", "peak MiB", "wall s, a remark");
        results.samples()
                .forEach((row, samples) -> table.row(
                        row.toString(),
                        Integer.toString(samples.size()),
                        Cells.of("%.2f", results.client(row)),
                        Cells.of("%.2f", results.server(row)),
                        Cells.of("%.0f", results.peakMib(row)),
                        Cells.of("%.2f", results.wall(row))));
        return table;
    }
}
