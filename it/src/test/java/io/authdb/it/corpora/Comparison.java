package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project verified without generated rows and with them, beside what the other prover found.
 *
 * @param bare without
 * @param filled with
 * @param accounts for the differences
 * @param notes what the adapter did, for people
 */
record Comparison(ProjectRun bare, ProjectRun filled, Accounts accounts, List<String> notes) {

    /** What is to be done about the differences and the accounts of them; empty if nothing is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Set<Difference> all = differences();
        all.stream()
                .filter(difference -> accounts.of(difference).isEmpty())
                .forEach(difference -> complaints.add("Not accounted for: " + difference.sentence()));
        accounts.outdated(bare.project().name(), all)
                .forEach(difference -> complaints.add("Accounted for, and not so: " + difference.sentence()));
        return complaints;
    }

    /** All of both runs. */
    Set<Difference> differences() {
        Set<Difference> all = new LinkedHashSet<>(differences(bare));
        all.addAll(differences(filled));
        return all;
    }

    static Set<Difference> differences(ProjectRun run) {
        Set<Difference> differences = new LinkedHashSet<>();
        run.proofs()
                .forEach((pair, proof) -> difference(run.project(), pair, proof).ifPresent(differences::add));
        return differences;
    }

    static Optional<Difference> difference(Project project, SqlPair pair, Proof proof) {
        String ours = Verdict.of(proof).word();
        return project.truth()
                .of(pair)
                .filter(entry -> !entry.verdict().equals(ours))
                .map(entry -> new Difference(project.name(), pair.name(), entry.verdict(), ours));
    }

    /** What is found of a migration with generated rows and not without; what is only good to know left out. */
    List<Finding> added(SqlPair pair) {
        Map<SqlPair, Proof> before = bare.proofs();
        List<Finding> known = before.containsKey(pair) ? before.get(pair).findings() : List.of();
        return filled.proofs().get(pair).findings().stream()
                .filter(finding -> finding.weight() != Finding.Weight.NOTE)
                .filter(finding -> !known.contains(finding))
                .toList();
    }
}
