package io.authdb.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationJsonTest {

    @Test
    void theShapeIsAPromise() {
        Golden.assertIs("verify.json", pretty(new Report(Proofs.MIXED, List.of())));
    }

    @Test
    void theSeedsChainHasItsFourVerdicts() {
        Golden.assertIs("seed.json", pretty(new Report(Proofs.SEED, List.of())));
    }

    @Test
    void aDifferenceFromTheLockMakesItFail() {
        List<Problem> lock =
                List.of(Problem.of("LockDiffers", "002 x", "it differs.").withLines(List.of("- a")));
        assertThat(Json.of(new VerificationJson(new Report(Proofs.SEED, lock)).json()))
                .contains("\"passed\":false")
                .endsWith(",\"lock\":[{\"code\":\"LockDiffers\",\"where\":\"002 x\",\"what\":\"it differs.\","
                        + "\"lines\":[\"- a\"]}]}");
    }

    /** A line for each migration and each finding, so that a difference can be read. */
    private static String pretty(Report report) {
        return Json.of(new VerificationJson(report).json())
                        .replace("{\"id\":", "\n{\"id\":")
                        .replace("{\"weight\":", "\n  {\"weight\":")
                        .replace(",\"upgrade\":", ",\n  \"upgrade\":")
                        .replace(",\"downgrade\":", ",\n  \"downgrade\":")
                + "\n";
    }
}
