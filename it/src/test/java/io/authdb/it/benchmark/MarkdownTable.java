package io.authdb.it.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of Markdown: the first column of words, the others of figures. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... head) {
        this(List.of(head));
    }

    MarkdownTable(List<String> head) {
        row(head);
        lines.add("|---|" + String.join("", Collections.nCopies(head.size() - 1, "---:|")));
    }

    MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownTable row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    boolean isEmpty() {
        return lines.size() == 2;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
