package io.authdb.engine.report;

import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One migration of the page: a line, and all that is known of it folded below. What needs a look is open.
 *
 * @param proof what was seen of it
 */
record HtmlMigration(Proof proof) {

    String text() {
        Revision revision = proof.revision();
        String open =
                proof.findings().stream().anyMatch(finding -> finding.weight() != Finding.Weight.NOTE) ? " open" : "";
        return barrier() + "<li class=\"" + state() + "\" id=\"m-"
                + Markup.escape(revision.id().value()) + "\">\n<details" + open
                + "><summary>" + line() + "</summary>\n<div class=\"body\">\n" + declared() + findings()
                + seen()
                + new HtmlSql(proof).text() + "</div></details></li>\n";
    }

    private String state() {
        return proof.acceptedFailures().isEmpty() ? proof.state().name().toLowerCase(Locale.ROOT) : "accepted";
    }

    /** Where it stands, the database can still go back to; not to what is above this line. */
    private String barrier() {
        Revision revision = proof.revision();
        return revision.reversibility().reversible()
                ? ""
                : "<li class=\"barrier\">No downgrade gets below "
                        + Markup.escape(revision.id().value()) + "</li>\n";
    }

    private String line() {
        Revision revision = proof.revision();
        return "<span class=\"id\">" + Markup.escape(revision.id().value()) + "</span> <span class=\"title\">"
                + Markup.escape(revision.description()) + why() + "</span> <span class=\"badge " + kind() + "\">"
                + (proof.state() == Proof.State.FAILED ? "declared: " : "")
                + Markup.escape(revision.reversibility().words()) + "</span> <span class=\"state\">" + stateWord()
                + "</span> <span class=\"took\">" + OverviewText.took(proof.took()) + "</span>";
    }

    /** What the words are about, so that a reader of the chain need not unfold it. */
    private String why() {
        Reversibility reversibility = proof.revision().reversibility();
        String why = reversibility instanceof Irreversible irreversible ? irreversible.reason() : "";
        if (reversibility instanceof Reversible reversible) {
            why = Stream.of(said("loses ", reversible.loses()), said("leaves ", reversible.leaves()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        return why.isEmpty() ? "" : "<small>" + Markup.escape(why) + "</small>";
    }

    private static String said(String verb, String what) {
        return what.isEmpty() ? "" : verb + what;
    }

    private String stateWord() {
        return switch (state()) {
            case "taken" -> "only run";
            case "failed" -> "FAILED";
            default -> state();
        };
    }

    private String kind() {
        Revision revision = proof.revision();
        if (proof.state() == Proof.State.FAILED) {
            return "claim";
        }
        if (!revision.reversibility().reversible()) {
            return "no";
        }
        return revision.reversibility().words().equals("yes") ? "yes" : "but";
    }

    private String declared() {
        Revision revision = proof.revision();
        StringBuilder rows = new StringBuilder(row("class", revision.className()));
        if (revision.reversibility() instanceof Reversible reversible) {
            rows.append(row("loses", reversible.loses())).append(row("leaves", reversible.leaves()));
        } else if (revision.reversibility() instanceof Irreversible irreversible) {
            rows.append(row("no way back", irreversible.reason()))
                    .append(row("decision", irreversible.decision()))
                    .append(row("recovery", irreversible.recovery()));
        }
        rows.append(row("transaction", revision.transactional() ? "" : "none"));
        return "<dl>" + rows + "</dl>\n";
    }

    private static String row(String term, String text) {
        return text.isEmpty() ? "" : "<dt>" + term + "</dt><dd>" + Markup.escape(text) + "</dd>";
    }

    private String findings() {
        return proof.findings().stream()
                .map(finding -> HtmlNote.of(finding).text())
                .collect(Collectors.joining());
    }

    /** Of what a migration declares, what it really was; what it does not declare is a finding. */
    private String seen() {
        return proof.revision().reversibility() instanceof Reversible declared
                ? seen("Really lost", declared.loses(), proof.observed().lost())
                        + seen(
                                "Really left different",
                                declared.leaves(),
                                proof.observed().left())
                : "";
    }

    private static String seen(String title, String declared, List<String> lines) {
        return declared.isEmpty() || lines.isEmpty()
                ? ""
                : "<h3>" + title + "</h3><pre>" + Markup.escape(String.join("\n", lines)) + "</pre>\n";
    }
}
