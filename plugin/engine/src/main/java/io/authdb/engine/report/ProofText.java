package io.authdb.engine.report;

import io.authdb.engine.problem.Columns;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A verification in lines: a table of the chain, what was seen beside what was declared, and what deserves a look. Failures
 * are not in it: they are problems.
 *
 * @param verification what was seen
 */
public record ProofText(Verification verification) {

    /** The table. */
    public List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("revision", "reversible", "proof", "took"));
        verification
                .proofs()
                .forEach(proof -> rows.add(List.of(
                        proof.revision().title(),
                        proof.revision().reversibility().words(),
                        proof.acceptedFailures().isEmpty() ? word(proof) : "accepted",
                        OverviewText.took(proof.took()))));
        return Columns.align(rows);
    }

    /** What was seen, of the migrations where there is something to say, and what to do about warnings. */
    public List<String> remarks() {
        List<String> lines = new ArrayList<>();
        verification.proofs().forEach(proof -> add(lines, proof));
        verification.findings().stream()
                .filter(finding -> finding.weight() != Finding.Weight.FAILURE)
                .forEach(finding -> add(lines, finding));
        boolean warned = verification.proofs().stream()
                .flatMap(proof -> proof.findings().stream())
                .anyMatch(ProofText::isAcceptable);
        if (warned) {
            lines.add("A warning that is all right is accepted on its migration:"
                    + " @AcceptFinding(value = \"...\", reason = \"...\").");
        }
        return lines;
    }

    /** The end of it: {@code 4 migrations proven on PostgreSQL 18.6 in 1.2 s.} */
    public String summary() {
        int all = verification.proofs().size();
        long failed = count(Proof.State.FAILED);
        long taken = count(Proof.State.TAKEN);
        String what = failed > 0
                ? failed + " of " + migrations(all) + " not as declared"
                : migrations(all - taken) + " proven" + (taken == 0 ? "" : ", " + taken + " only run");
        return what + " on PostgreSQL " + verification.server() + " in " + OverviewText.took(verification.took()) + ".";
    }

    private long count(Proof.State state) {
        return verification.proofs().stream()
                .filter(proof -> proof.state() == state)
                .count();
    }

    private static String migrations(long count) {
        return count + (count == 1 ? " migration" : " migrations");
    }

    private static String word(Proof proof) {
        return switch (proof.state()) {
            case PROVEN -> "proven";
            case FAILED -> "FAILED";
            case TAKEN -> "only run";
        };
    }

    private static void add(List<String> lines, Proof proof) {
        List<String> said = new ArrayList<>();
        if (proof.revision().reversibility() instanceof Reversible declared && proof.state() == Proof.State.PROVEN) {
            said.addAll(observed("loses ", declared.loses(), proof.observed().lost()));
            said.addAll(observed("leaves ", declared.leaves(), proof.observed().left()));
        }
        // notes are of use to nobody who has a failure to mend
        proof.findings().stream()
                .filter(finding -> proof.state() != Proof.State.FAILED || deservesALook(finding))
                .filter(finding -> finding.weight() != Finding.Weight.FAILURE)
                .forEach(finding -> add(said, finding));
        if (!said.isEmpty()) {
            lines.add(proof.revision().title());
            said.forEach(line -> lines.add("  " + line));
        }
    }

    private static void add(List<String> lines, Finding finding) {
        String weight = finding.acceptance().isPresent()
                ? "accepted"
                : finding.weight().name().toLowerCase(Locale.ROOT);
        lines.add(weight + " [" + finding.code() + "] " + finding.sentence());
        finding.acceptance().ifPresent(acceptance -> lines.add("  reason: " + acceptance.reason()));
        finding.lines().forEach(line -> lines.add("  " + line));
    }

    private static boolean deservesALook(Finding finding) {
        return finding.weight() == Finding.Weight.WARNING
                || finding.acceptance().isPresent();
    }

    private static boolean isAcceptable(Finding finding) {
        return finding.weight() == Finding.Weight.WARNING && !finding.code().equals(Finding.ACCEPTED_IN_VAIN);
    }

    private static List<String> observed(String verb, String declared, List<String> seen) {
        if (declared.isEmpty() || seen.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(verb + declared + ":"));
        seen.forEach(line -> lines.add("  " + line));
        return lines;
    }
}
