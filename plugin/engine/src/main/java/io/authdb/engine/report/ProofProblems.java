package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What makes a verification fail, as problems.
 *
 * @param verification what was seen
 */
public record ProofProblems(Verification verification) {

    private static final Map<String, String> ADVICE = Map.of(
            "Drift",
            "Write a migration that says the same, or take the change back there, or leave an object out:"
                    + " authdb.verify.exclude=pattern=reason.",
            "ScratchLost",
            "A server that ends is out of disk or memory, or the migration ended it: see what it sends, or prove on"
                    + " another server with authdb.verify.server.",
            "Changed",
            "Restore their classes, and put what is to be different into new migrations: that database does"
                    + " not change.",
            "TwoSchemas",
            "Look in the migrations for what differs from database to database or from session to session, such as a name"
                    + " or a process id, and leave it out.",
            "SchemaNotRestored",
            "Restore it in the @Downgrade method, or say @Downgrade(leaves = \"...\") with the names of"
                    + " what stays different.",
            "RowsNotRestored",
            "Restore them in the @Downgrade method, or say @Downgrade(loses = \"...\"), or that the step"
                    + " is @Irreversible.",
            "SequenceRepeats",
            "Set the sequence in the @Downgrade method to where it was.",
            "PasswordInSql",
            "Create the role without it, and let whoever administers the server set it.",
            "DowngradeFailed",
            "Mend the @Downgrade method, or say that the step is @Irreversible.",
            "ColumnOrder",
            "Add the column where it was, or leave authdb.verify.columnOrder at tolerated.");

    /** One for each failure, in the order of the chain. */
    public List<Problem> all() {
        Stream<Problem> ofMigrations = verification.proofs().stream()
                .flatMap(proof ->
                        proof.findings().stream().filter(ProofProblems::fails).map(finding -> problem(proof, finding)));
        Stream<Problem> ofAll = verification.findings().stream()
                .filter(ProofProblems::fails)
                .map(finding -> Problem.of(finding.code(), "verify", finding.sentence())
                        .withLines(finding.lines())
                        .advise(ADVICE.getOrDefault(finding.code(), "")));
        return advisedOnce(Stream.concat(ofMigrations, ofAll).toList());
    }

    /** Where the same is to be done about several, it is said once, below the last of them. */
    private static List<Problem> advisedOnce(List<Problem> all) {
        Set<List<Problem.Advice>> said = new HashSet<>();
        List<Problem> once = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Problem problem = all.get(i);
            once.add(0, said.add(problem.advice()) ? problem : problem.withoutAdvice());
        }
        return once;
    }

    private static Problem problem(Proof proof, Finding finding) {
        return Problem.of(finding.code(), proof.revision().title(), finding.sentence())
                .withLines(finding.lines())
                .advise(ADVICE.getOrDefault(
                        finding.code(), "Mend " + proof.revision().className() + "."));
    }

    private static boolean fails(Finding finding) {
        return finding.weight() == Finding.Weight.FAILURE;
    }
}
