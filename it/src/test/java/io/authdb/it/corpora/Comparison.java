package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Stands in an account for what the reference, without rows, could not see. */
    static final String WITHOUT_ROWS = "no rows";

    /** What is to be done about the differences and the accounts of them; empty if nothing is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Set<Difference> differences = differences();
        differences.stream()
                .filter(difference -> accounts.of(difference).isEmpty())
                .forEach(difference -> complaints.add("Not accounted for: " + difference.sentence()));
        accounts.outdated(bare.project().name(), differences)
                .forEach(difference -> complaints.add("Accounted for, and not so: " + difference.sentence()));
        return complaints;
    }

    /** Where another verdict is said of the schema than by the reference. */
    Set<Difference> differences() {
        Set<Difference> differences = new LinkedHashSet<>();
        bare.project().pairs().forEach(pair -> difference(pair).ifPresent(differences::add));
        return differences;
    }

    Optional<Difference> difference(SqlPair pair) {
        String ours = bare.verdict(pair);
        return bare.project()
                .truth()
                .of(pair)
                .filter(entry -> !entry.verdict().equals(ours))
                .map(entry -> new Difference(bare.project().name(), pair.name(), entry.verdict(), ours));
    }

    /** What fails with rows and not without: no difference from the reference, which had none. */
    Set<Difference> additions(SqlPair pair) {
        Set<Difference> additions = new LinkedHashSet<>();
        added(pair).stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .forEach(finding -> additions.add(
                        new Difference(filled.project().name(), pair.name(), WITHOUT_ROWS, finding.code())));
        return additions;
    }

    /** What is found of a migration with generated rows and not without; what is only good to know left out. */
    List<Finding> added(SqlPair pair) {
        List<String> known = bare.findings(pair).stream().map(Finding::code).toList();
        return filled.findings(pair).stream()
                .filter(finding -> finding.weight() != Finding.Weight.NOTE)
                .filter(finding -> !known.contains(finding.code()))
                .toList();
    }
}
