package io.authdb.engine.verify;

import java.time.Duration;
import java.util.List;

/**
 * What was seen of a chain.
 *
 * @param server the version of the scratch server, as it names itself
 * @param proofs one for each migration that was reached, in the order of the chain
 * @param findings what concerns no single migration
 * @param took how long all of it took
 */
public record Verification(String server, List<Proof> proofs, List<Finding> findings, Duration took) {

    /** Keeps copies of the lists. */
    public Verification {
        proofs = List.copyOf(proofs);
        findings = List.copyOf(findings);
    }

    /** Whether no claim was seen to be false. */
    public boolean passed() {
        return findings.stream().noneMatch(Verification::fails)
                && proofs.stream().noneMatch(proof -> proof.state() == Proof.State.FAILED);
    }

    private static boolean fails(Finding finding) {
        return finding.weight() == Finding.Weight.FAILURE;
    }
}
