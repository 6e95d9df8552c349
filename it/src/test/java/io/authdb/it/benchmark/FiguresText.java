package io.authdb.it.benchmark;

/**
 * The figures as Markdown.
 *
 * @param title what was run, and when
 * @param results what it measured
 */
record FiguresText(String title, Results results) {

    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        section(text, "CPU seconds of client and server", new SummaryTable(results).table());
        String options = new OptionsSentence(results).text();
        text.append(options.isEmpty() ? "" : "\n" + options);
        section(text, "Ratios", new RatioTable(results).table());
        section(text, "On the wire", new WireTable(results).table());
        section(text, "Goals", new GoalsTable(results).table());
        section(text, "Growth", new GrowthTable(results).table());
        section(text, "Inside a JVM", inside());
        section(text, "All", new DetailTable(results).table());
        return text.toString();
    }

    private MarkdownTable inside() {
        MarkdownTable table = new MarkdownTable("call", "ms");
        results.inside().forEach((call, millis) -> table.row(call, Cells.of("%.3f", millis)));
        return table;
    }

    private static void section(StringBuilder text, String head, MarkdownTable table) {
        if (!table.isEmpty()) {
            text.append("\n## ").append(head).append("\n\n").append(table.text());
        }
    }
}
