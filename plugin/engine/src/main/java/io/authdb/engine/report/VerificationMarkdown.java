package io.authdb.engine.report;

import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.TableFact;
import java.util.ArrayList;
import java.util.List;

/**
 * A verification as the comment on a pull request: the chain as a table, and folded below it what there is to say of single
 * migrations. A server takes no comment of any length, so the newest and whatever needs a look come first.
 *
 * @param report what to tell
 */
public record VerificationMarkdown(Report report) {

    /** Far below the 65,536 characters that GitHub takes. */
    private static final int LONGEST = 50_000;

    private static final int MOST_ROWS = 60;

    /** The comment. */
    public String text() {
        StringBuilder text = new StringBuilder("### authdb: ")
                .append(MarkdownText.inline(report.summary()))
                .append("\n\n");
        appendTable(text);
        List<String> details = details();
        int shown = 0;
        while (shown < details.size() && text.length() + details.get(shown).length() < LONGEST) {
            text.append('\n').append(details.get(shown));
            shown++;
        }
        if (shown < details.size()) {
            text.append("\n").append(details.size() - shown).append(" more details are in `verify.json`.\n");
        }
        return text.toString();
    }

    private void appendTable(StringBuilder text) {
        List<Proof> all = report.verification().proofs();
        int newest = Math.max(0, all.size() - MOST_ROWS);
        List<Proof> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean failed = all.get(i).state() == Proof.State.FAILED;
            if (i >= newest || (failed && rows.size() < MOST_ROWS)) {
                rows.add(all.get(i));
            }
        }
        text.append("| revision | reversible | proof | took |\n|---|---|---|---:|\n");
        rows.forEach(proof -> text.append(row(proof)));
        if (rows.size() < all.size()) {
            text.append("\n").append(all.size() - rows.size()).append(" older ones are not shown.\n");
        }
    }

    private static String row(Proof proof) {
        return "| " + MarkdownText.inline(proof.revision().title())
                + " | " + MarkdownText.inline(proof.revision().reversibility().explained())
                + " | " + word(proof)
                + " | " + OverviewText.took(proof.took()) + " |\n";
    }

    private static String word(Proof proof) {
        return switch (proof.state()) {
            case PROVEN -> proof.acceptedFailures().isEmpty() ? ":white_check_mark: proven" : ":warning: accepted";
            case FAILED -> ":x: **FAILED**";
            case TAKEN -> "only run";
        };
    }

    /** Failures first: they are what a reviewer must not miss when the comment gets too long. */
    private List<String> details() {
        List<String> failed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        report.lock().forEach(problem -> failed.add(MarkdownText.folded(problem.headline(), problem.lines(), true)));
        if (!report.verification().findings().isEmpty()) {
            failed.add(MarkdownText.folded(
                    "Beside the migrations", lines(report.verification().findings()), true));
        }
        for (Proof proof : report.verification().proofs()) {
            List<String> lines = lines(proof);
            boolean fails = proof.state() == Proof.State.FAILED;
            if (!lines.isEmpty()) {
                (fails ? failed : others)
                        .add(MarkdownText.folded(proof.revision().title(), lines, fails));
            }
        }
        failed.addAll(others);
        return failed;
    }

    private static List<String> lines(Proof proof) {
        List<String> lines = new ArrayList<>();
        if (proof.revision().reversibility() instanceof Reversible reversible) {
            addDeclared(lines, "loses ", reversible.loses(), proof.observed().lost());
            addDeclared(lines, "leaves ", reversible.leaves(), proof.observed().left());
        }
        lines.addAll(lines(proof.findings()));
        add(lines, "writers wait until it commits:", blocking(proof));
        return lines;
    }

    private static List<String> blocking(Proof proof) {
        return proof.facts().stream()
                .filter(TableFact::blocksWriters)
                .map(fact -> "statement " + fact.sentence())
                .toList();
    }

    private static List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> {
            lines.add(finding.headline());
            finding.lines().forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    private static void addDeclared(List<String> lines, String verb, String declared, List<String> seen) {
        if (!declared.isEmpty()) {
            add(lines, verb + declared + ":", seen);
        }
    }

    private static void add(List<String> lines, String heading, List<String> seen) {
        if (!seen.isEmpty()) {
            lines.add(heading);
            seen.forEach(line -> lines.add("  " + line));
        }
    }
}
