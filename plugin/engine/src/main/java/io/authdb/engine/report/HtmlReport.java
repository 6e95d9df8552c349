package io.authdb.engine.report;

import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.TableFact;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A verification as one page that needs nothing beside itself: no script, no other file, light or dark as the reader's
 * system is, and printable.
 *
 * @param report what to tell
 */
public record HtmlReport(Report report) {

    /** The page. */
    public String text() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Markup.escape("authdb: " + report.summary()), HtmlStyle.CSS, content());
    }

    private String content() {
        return header() + figures() + general() + chain();
    }

    private String header() {
        String word = report.passed() ? "passed" : "failed";
        return "<header class=\"" + word + "\"><p class=\"brand\">authdb verify</p>\n<h1><span class=\"mark\">"
                + (report.passed() ? "&#10003;" : "&#10007;") + "</span> " + Markup.escape(headline())
                + "</h1>\n<p class=\"where\">On PostgreSQL "
                + Markup.escape(report.verification().server()) + ", in "
                + OverviewText.took(report.verification().took()) + "</p></header>\n";
    }

    private String headline() {
        int all = report.verification().proofs().size();
        String many = all == 1 ? "1 migration" : all + " migrations";
        long failed = report.count(Proof.State.FAILED);
        if (failed > 0) {
            return failed + " of " + many + " not as declared";
        }
        if (!report.lock().isEmpty()) {
            return "Not what authdb.lock says";
        }
        long proven = all - report.count(Proof.State.TAKEN);
        return report.passed()
                ? proven + (proven == 1 ? " migration proven" : " migrations proven")
                : report.unsound().replace(".", "");
    }

    private String figures() {
        List<Proof> proofs = report.verification().proofs();
        long accepted = proofs.stream()
                .filter(proof -> !proof.acceptedFailures().isEmpty())
                .count();
        long oneWay = proofs.stream()
                .filter(proof -> !proof.revision().reversibility().reversible())
                .count();
        long lossy = proofs.stream()
                .filter(proof -> !proof.revision().reversibility().loses().isEmpty())
                .count();
        long rewriting = proofs.stream()
                .filter(proof -> proof.facts().stream().anyMatch(TableFact::rewritten))
                .count();
        return "<ul class=\"figures\">"
                + figure(report.count(Proof.State.PROVEN) - accepted, "proven", "good")
                + figure(report.count(Proof.State.FAILED), "failed", "bad")
                + figure(accepted, "accepted", "odd")
                + figure(report.count(Proof.State.TAKEN), "only run", "odd")
                + figure(oneWay, "without a way back", "wall")
                + figure(lossy, "losing data on the way back", "odd")
                + figure(rewriting, "rewriting a table", "odd") + "</ul>\n";
    }

    private static String figure(long count, String what, String kind) {
        return count == 0 ? "" : "<li class=\"" + kind + "\"><b>" + count + "</b> " + what + "</li>";
    }

    /** What is about no single migration. */
    private String general() {
        List<Finding> findings = report.verification().findings();
        if (findings.isEmpty() && report.lock().isEmpty()) {
            return "";
        }
        return "<section><h2>Beside the migrations</h2>\n"
                + report.lock().stream()
                        .map(problem -> HtmlNote.of(problem).text())
                        .collect(Collectors.joining())
                + findings.stream().map(finding -> HtmlNote.of(finding).text()).collect(Collectors.joining())
                + "</section>\n";
    }

    private String chain() {
        String migrations = report.verification().proofs().stream()
                .map(proof -> new HtmlMigration(proof).text())
                .collect(Collectors.joining());
        return "<section><h2>The chain</h2>\n<ol class=\"chain\">\n<li class=\"end\">base</li>\n" + migrations
                + "<li class=\"end\">head</li>\n</ol></section>\n";
    }
}
