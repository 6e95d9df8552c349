package io.authdb.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the mutants of one trial: killed are those that a proof calls a failure, some of them because PostgreSQL
 * refuses them; reordered are those that it reports as another order of columns, which is no failure unless asked for.
 */
final class MutationScore {

    private static final Set<String> NOT_OF_A_DOWNGRADE =
            Set.of(Proof.UPGRADE_FAILED, Proof.NEVER_ENDS, Proof.SCRATCH_LOST, "NotRepeatable", "SampleFailed");

    private final String kind;
    private final Map<String, Integer> killed = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();
    private int all;
    private int failing;
    private int reordered;

    MutationScore(String kind) {
        this.kind = kind;
    }

    void add(Mutant mutant, Proof proof) {
        // the downgrade alone is wrong: what fails before it runs is a fault of the test, and kills nothing
        if (NOT_OF_A_DOWNGRADE.stream().anyMatch(code -> has(proof, code))) {
            throw new AssertionError(kind + ": " + mutant.title() + ": " + proof.findings());
        }
        all++;
        if (proof.state() == Proof.State.FAILED) {
            killed.merge(mutant.operator(), 1, Integer::sum);
            failing += has(proof, "DowngradeFailed") ? 1 : 0;
        } else if (has(proof, "ColumnOrder")) {
            reordered++;
        } else {
            survivors.add(kind + " | " + mutant.title());
        }
    }

    /** PostgreSQL itself did not take it, which a proof calls a failed downgrade. */
    void refused(Mutant mutant) {
        all++;
        failing++;
        killed.merge(mutant.operator(), 1, Integer::sum);
    }

    private static boolean has(Proof proof, String code) {
        return proof.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    static List<String> survivors(List<MutationScore> scores) {
        return scores.stream().flatMap(score -> score.survivors.stream()).toList();
    }

    private int killed() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String line() {
        return String.format("%-44s %5d %6d %7d %9d %8d%n", kind, all, killed(), failing, reordered, survivors.size());
    }

    static String table(List<MutationScore> scores) {
        StringBuilder table = new StringBuilder(String.format(
                "%-44s %5s %6s %7s %9s %8s%n", "kind", "all", "killed", "refused", "reordered", "survived"));
        Map<String, Integer> operators = new TreeMap<>();
        scores.forEach(score -> table.append(score.line()));
        scores.forEach(
                score -> score.killed.forEach((operator, count) -> operators.merge(operator, count, Integer::sum)));
        int all = scores.stream().mapToInt(score -> score.all).sum();
        int killed = scores.stream().mapToInt(MutationScore::killed).sum();
        int reordered = scores.stream().mapToInt(score -> score.reordered).sum();
        return table + "killed " + killed + " of " + all + ", by what was broken " + operators + "; " + reordered
                + " more only reported, as another order of columns; "
                + survivors(scores).size()
                + " survivors are equivalent" + System.lineSeparator();
    }
}
