package io.authdb.engine.report;

import java.util.List;

/** Texts as GitHub's and GitLab's Markdown shows them, with no character of theirs meaning anything. */
final class MarkdownText {

    private static final String MEANINGFUL = "\\`*_[]|~$:";

    private MarkdownText() {}

    /** Within a line or a cell of a table. A name after an at sign would be sent a message. */
    static String inline(String text) {
        StringBuilder inline = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (MEANINGFUL.indexOf(c) >= 0) {
                inline.append('\\').appendCodePoint(c);
            } else if (c == '\n' || c == '\r') {
                inline.append(' ');
            } else {
                inline.append(c == '@' ? "&#64;" : Markup.escape(Character.toString(c)));
            }
        });
        return inline.toString();
    }

    /** Lines that are shown when the reader wants to, as they are. */
    static String folded(String summary, List<String> lines, boolean open) {
        StringBuilder folded = new StringBuilder(open ? "<details open>" : "<details>")
                .append("<summary>")
                .append(Markup.escape(summary).replace("@", "&#64;"))
                .append("</summary>\n");
        if (!lines.isEmpty()) {
            folded.append("\n<pre>\n");
            // within pre Markdown means nothing, and HTML still does
            lines.forEach(line ->
                    folded.append(Markup.escape(line).replace("@", "&#64;")).append('\n'));
            folded.append("</pre>\n");
        }
        return folded.append("</details>\n").toString();
    }
}
