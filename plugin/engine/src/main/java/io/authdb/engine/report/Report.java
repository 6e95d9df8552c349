package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.List;

/**
 * All that a report tells.
 *
 * @param verification what was seen
 * @param lock how that differs from {@code authdb.lock}
 */
public record Report(Verification verification, List<Problem> lock) {

    /** Keeps a copy of the problems. */
    public Report {
        lock = List.copyOf(lock);
    }

    /** Whether every claim is true, and is what was agreed on. */
    public boolean passed() {
        return verification.passed() && lock.isEmpty();
    }

    /** How many proofs ended so. */
    long count(Proof.State state) {
        return verification.proofs().stream()
                .filter(proof -> proof.state() == state)
                .count();
    }

    /** The first line of a report: whether it is good, how many, where. */
    public String summary() {
        String unsound = verification.passed() || count(Proof.State.FAILED) > 0 ? "" : " " + unsound();
        String differs = lock.isEmpty() ? "" : " Not as authdb.lock says.";
        return new ProofText(verification).summary() + unsound + differs;
    }

    /** What is wrong where no migration is. */
    String unsound() {
        boolean here = verification.findings().stream().anyMatch(Report::isOfTheChain);
        return here ? "The chain as a whole is not sound." : "The database at the URL is not as it should be.";
    }

    private static boolean isOfTheChain(Finding finding) {
        return finding.weight() == Finding.Weight.FAILURE && !Finding.OF_THE_TARGET.contains(finding.code());
    }
}
