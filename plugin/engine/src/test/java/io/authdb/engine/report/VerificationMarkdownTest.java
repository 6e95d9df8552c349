package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Finding.Weight;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerificationMarkdownTest {

    @Test
    void aChainThatIsTrueIsATableWithDetailsFolded() {
        Golden.assertIs("seed.md", text(new Report(Proofs.SEED, List.of())));
    }

    @Test
    void noTextOfAMigrationMeansAnythingInMarkdown() {
        List<Problem> lock = List.of(Problem.of("LockDiffers", "2 add-name", "it is not what authdb.lock says."));
        Golden.assertIs("verify.md", text(new Report(Proofs.MIXED, lock)));
    }

    @Test
    void whatIsWrongWithTheWholeChainIsInTheFirstLine() {
        Verification verification = new Verification(
                "18.6",
                Proofs.SEED.proofs(),
                List.of(new Finding(Weight.FAILURE, "NotDeterministic", "Two runs differ.", List.of())),
                Proofs.SEED.took());
        assertThat(text(new Report(verification, List.of())))
                .startsWith("### authdb: 4 migrations proven on PostgreSQL 18.6 in 1.2 s."
                        + " The chain as a whole is not sound.\n")
                .contains("[NotDeterministic] Two runs differ.");
    }

    @Test
    void aLongChainFitsIntoAComment() {
        String text = text(new Report(chain(3000, 0), List.of()));
        assertThat(text).hasSizeLessThan(60_000).contains("2940 older ones are not shown.", "| 3000 step-3000 |");
    }

    @Test
    void anOldFailureIsNotLostInALongChain() {
        String text = text(new Report(chain(3000, 1), List.of()));
        assertThat(text).contains("| 1 step-1 |", "[SchemaNotRestored] Table t stays.");
    }

    @Test
    void detailsThatDoNotFitAreCounted() {
        String text = text(new Report(chain(1000, 1000), List.of()));
        assertThat(text).hasSizeLessThan(60_000).containsPattern("\\d+ more details are in `verify.json`");
    }

    private static Verification chain(int size, int failed) {
        return Proofs.verification(IntStream.rangeClosed(1, size)
                .mapToObj(i -> i > failed
                        ? Proofs.of(String.valueOf(i), "select 1", "select 2")
                        : Proofs.of(String.valueOf(i), "select 1", "select 2")
                                .state(Proof.State.FAILED)
                                .finding(Weight.FAILURE, "SchemaNotRestored", "Table t stays."))
                .toArray(Proofs[]::new));
    }

    private static String text(Report report) {
        return new VerificationMarkdown(report).text();
    }
}
