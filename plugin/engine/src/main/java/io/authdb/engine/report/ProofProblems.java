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

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "Drift",
                    "Write a migration that says the same, or take the change back there, or leave an object out:"
                            + " authdb.verify.exclude=pattern=reason."),
            Map.entry(
                    "ScratchLost",
                    "A server that ends is out of disk or memory, or the migration ended it: see what it sends, or prove on"
                            + " another server with authdb.verify.server."),
            Map.entry(
                    "Changed",
                    "Restore their classes, and put what is to be different into new migrations: that database does"
                            + " not change."),
            Map.entry(
                    "TwoSchemas",
                    "Look in the migrations for what differs from database to database or from session to session, such as"
                            + " a name or a process id, and leave it out."),
            Map.entry(
                    "SchemaNotRestored",
                    "Restore it in the @Downgrade method, or say @Downgrade(leaves = \"...\") with the names of"
                            + " what stays different."),
            Map.entry(
                    "RowsNotRestored",
                    "Restore them in the @Downgrade method, or say @Downgrade(loses = \"...\"), or that the step"
                            + " is @Irreversible."),
            Map.entry("SequenceRepeats", "Set the sequence in the @Downgrade method to where it was."),
            Map.entry("PasswordInSql", "Create the role without it, and let whoever administers the server set it."),
            Map.entry("DowngradeFailed", "Mend the @Downgrade method, or say that the step is @Irreversible."),
            Map.entry("ColumnOrder", "Add the column where it was, or leave authdb.verify.columnOrder at tolerated."),
            Map.entry("SnapshotDiffers", "Make the snapshot create what they leave, in the same order of columns."),
            Map.entry(
                    "SnapshotRowsDiffer",
                    "Make the snapshot insert what they leave. What differs by the time it ran is accepted with @AcceptFinding."),
            Map.entry("SnapshotNotSealed", "Write it as statements that do not depend on what it reads."));

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
