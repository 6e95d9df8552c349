package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding;
import java.util.List;
import java.util.Locale;

/**
 * Something on the page that deserves a look.
 *
 * @param weight how much, as a word
 * @param code what it is, as a word
 * @param sentence what it is
 * @param lines details
 * @param accepted why it is all right; empty if nobody says so
 */
record HtmlNote(String weight, String code, String sentence, List<String> lines, String accepted) {

    static HtmlNote of(Finding finding) {
        return new HtmlNote(
                finding.weight().name().toLowerCase(Locale.ROOT),
                finding.code(),
                finding.sentence(),
                finding.lines(),
                finding.acceptance().map(Finding.Acceptance::reason).orElse(""));
    }

    static HtmlNote of(Problem problem) {
        return new HtmlNote("failure", problem.code(), problem.where() + ": " + problem.what(), problem.lines(), "");
    }

    String text() {
        String details = lines.isEmpty() ? "" : "<pre>" + Markup.escape(String.join("\n", lines)) + "</pre>";
        String reason = accepted.isEmpty() ? "" : "<p class=\"reason\">Accepted: " + Markup.escape(accepted) + "</p>";
        return "<div class=\"note " + weight + "\"><p><b>" + Markup.escape(code) + "</b> " + Markup.escape(sentence)
                + "</p>" + details + reason + "</div>\n";
    }
}
