package io.authdb.engine.verify;

import io.authdb.engine.verify.Finding.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings that the author of one migration accepts.
 *
 * @param reasons by the code of the finding
 */
record Acceptances(Map<String, String> reasons) {

    /** What does not run is not reversible, whatever its author writes; and it hides what else would be found. */
    private static final Set<String> UNACCEPTABLE = Set.of(Proof.UPGRADE_FAILED, "DowngradeFailed", "SampleFailed");

    /**
     * A proof as it is with these accepted.
     *
     * @param all whether it was looked for everything, so that what was not found is not there; even then only what was
     *     proven to its end can show that one is not needed
     */
    Proof applied(Proof proof, boolean all) {
        List<Finding> findings =
                new ArrayList<>(proof.findings().stream().map(this::judged).toList());
        boolean complete = all
                && proof.state() != Proof.State.TAKEN
                && findings.stream().noneMatch(finding -> UNACCEPTABLE.contains(finding.code()));
        if (complete) {
            reasons.forEach((code, reason) -> addIfUnneeded(findings, code, reason));
        }
        return new Proof(
                proof.revision(),
                state(proof, findings),
                findings,
                proof.observed(),
                proof.sql(),
                proof.facts(),
                proof.took());
    }

    private Finding judged(Finding finding) {
        String reason = reasons.get(finding.code());
        return reason == null || UNACCEPTABLE.contains(finding.code()) ? finding : finding.accepted(reason);
    }

    private static void addIfUnneeded(List<Finding> findings, String code, String reason) {
        if (findings.stream().noneMatch(finding -> finding.code().equals(code) || isAbout(finding, code))) {
            findings.add(Finding.warning(
                    Finding.ACCEPTED_IN_VAIN, sentence(code), List.of("The reason it gives: " + reason)));
        }
    }

    private static boolean isAbout(Finding finding, String code) {
        return finding.code().equals(Finding.ACCEPTED_IN_VAIN)
                && finding.sentence().equals(sentence(code));
    }

    private static String sentence(String code) {
        return "It accepts " + code + ", which was not found.";
    }

    /** A proof whose every failure is accepted is one with notes. */
    private static Proof.State state(Proof proof, List<Finding> findings) {
        boolean fails = findings.stream().anyMatch(finding -> finding.weight() == Weight.FAILURE);
        boolean accepted = findings.stream().anyMatch(Finding::isAcceptedFailure);
        return proof.state() == Proof.State.FAILED && !fails && accepted ? Proof.State.PROVEN : proof.state();
    }
}
