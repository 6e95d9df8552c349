package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProofTextTest {

    @Test
    void whatIsRightIsATableAndWhatWasSeenBesideIt() {
        ProofText text = new ProofText(Proofs.SEED);

        assertThat(text.table().get(0))
                .isEqualTo("revision                              reversible            proof    took");
        assertThat(text.remarks())
                .startsWith("001 initial-models", "  loses all users and tasks:", "    table task: 3 rows")
                .noneMatch(line -> line.contains("@AcceptFinding"));
        assertThat(text.summary()).isEqualTo("4 migrations proven on PostgreSQL 18.6 in 1.2 s.");
    }

    @Test
    void aFindingSaysWhetherItIsAWarningANoteOrAccepted() {
        assertThat(new ProofText(Proofs.MIXED).remarks())
                .contains(
                        "  warning [ColumnOrder] Columns are in another order.",
                        "  accepted [SequenceRepeats] A sequence gives 1 again.",
                        "    reason: Nobody keeps the <numbers>",
                        "warning [RoleMissing] The role app is unknown.");
    }

    @Test
    void howAWarningIsAcceptedIsSaidOnce() {
        assertThat(new ProofText(Proofs.MIXED).remarks())
                .filteredOn(line -> line.contains("@AcceptFinding"))
                .hasSize(1);
    }

    @Test
    void whatWasOnlyRunIsNotCountedAsProven() {
        Verification some =
                Proofs.verification(Proofs.of("1", "a", "b").state(Proof.State.TAKEN), Proofs.of("2", "a", "b"));

        assertThat(new ProofText(some).summary()).startsWith("1 migration proven, 1 only run on PostgreSQL");
    }

    @Test
    void besideAFailureNoNoteIsSaid() {
        Verification failed = Proofs.verification(Proofs.of("1", "a", "b")
                .state(Proof.State.FAILED)
                .finding(Weight.FAILURE, "SchemaNotRestored", "It differs.")
                .finding(Weight.NOTE, "SecondUpgradeFailed", "Of course."));

        assertThat(new ProofText(failed).remarks()).isEmpty();
        assertThat(new ProofText(failed).summary()).startsWith("1 of 1 migration not as declared");
    }

    @Test
    void whatIsToBeDoneAboutSeveralIsSaidBelowTheLast() {
        List<Problem> problems = new ProofProblems(Proofs.verification(
                        failing("1", "SchemaNotRestored"),
                        failing("2", "DowngradeFailed"),
                        failing("3", "SchemaNotRestored")))
                .all();

        assertThat(problems.stream()
                        .map(problem -> problem.text(Spelling.MAVEN))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        [SchemaNotRestored] 1 step-1: It fails.
                        [DowngradeFailed] 2 step-2: It fails.
                        Mend the @Downgrade method, or say that the step is @Irreversible.
                        [SchemaNotRestored] 3 step-3: It fails.
                        Restore it in the @Downgrade method, or say @Downgrade(leaves = "...") with the names of what stays\
                         different.""");
    }

    private static Proofs failing(String id, String code) {
        return Proofs.of(id, "a", "b").state(Proof.State.FAILED).finding(Weight.FAILURE, code, "It fails.");
    }
}
