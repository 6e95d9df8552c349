package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.Chains;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptancesTest {

    private static final Finding FAILURE = Finding.failure("SchemaNotRestored", "Table t stays.", List.of("table t"));
    private static final Finding WARNING = Finding.warning("IrreversibleUnneeded", "It was undone.", List.of());
    private static final Finding NOTE = Finding.note("ColumnOrder", "Another order.", List.of());

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void whatIsAcceptedIsANote(String headlines, Proof.State state, String verdict, Proof proof) {
        Proof accepting = proof.accepting();
        assertThat(accepting.findings())
                .extracting(finding -> finding.weight() + " " + finding.headline())
                .containsExactlyElementsOf(headlines.lines().toList());
        assertThat(accepting.state()).isEqualTo(state);
        assertThat(accepting.verdict()).isEqualTo(verdict);
    }

    @Test
    void whereNotAllRowsAreThereNothingIsSeenToBeAcceptedInVain() {
        Proof proof = proof(Proof.State.PROVEN, Map.of("IrreversibleUnneeded", "as ever"));

        assertThat(proof.acceptingOfFewRows().findings()).isEmpty();
        assertThat(proof.accepting().findings()).extracting(Finding::code).containsExactly("AcceptanceUnneeded");
    }

    static Stream<Arguments> whatIsAcceptedIsANote() {
        Finding upgradeFailed = Finding.failure("UpgradeFailed", "It failed.", List.of());
        return Stream.of(
                Arguments.of("", Proof.State.PROVEN, "yes", proof(Proof.State.PROVEN, Map.of())),
                Arguments.of(
                        "NOTE [SchemaNotRestored] Table t stays. Accepted: as ever",
                        Proof.State.PROVEN,
                        "yes, but SchemaNotRestored is accepted",
                        proof(Proof.State.FAILED, Map.of("SchemaNotRestored", "as ever"), FAILURE)),
                Arguments.of(
                        "NOTE [IrreversibleUnneeded] It was undone. Accepted: as ever",
                        Proof.State.PROVEN,
                        "yes",
                        proof(Proof.State.PROVEN, Map.of("IrreversibleUnneeded", "as ever"), WARNING)),
                Arguments.of(
                        "NOTE [ColumnOrder] Another order.",
                        Proof.State.PROVEN,
                        "yes",
                        proof(Proof.State.PROVEN, Map.of("ColumnOrder", "as ever"), NOTE)),
                Arguments.of(
                        "FAILURE [SchemaNotRestored] Table t stays.\n"
                                + "NOTE [IrreversibleUnneeded] It was undone. Accepted: as ever",
                        Proof.State.FAILED,
                        "FAILED",
                        proof(Proof.State.FAILED, Map.of("IrreversibleUnneeded", "as ever"), FAILURE, WARNING)),
                Arguments.of(
                        "FAILURE [SchemaNotRestored] Table t stays.\n"
                                + "WARNING [AcceptanceUnneeded] It accepts RowsNotRestored, which was not found.",
                        Proof.State.FAILED,
                        "FAILED",
                        proof(Proof.State.FAILED, Map.of("RowsNotRestored", "as ever"), FAILURE)),
                Arguments.of(
                        "FAILURE [UpgradeFailed] It failed.",
                        Proof.State.FAILED,
                        "FAILED",
                        proof(
                                Proof.State.FAILED,
                                Map.of("UpgradeFailed", "no", "RowsNotRestored", "no"),
                                upgradeFailed)),
                Arguments.of(
                        "", Proof.State.TAKEN, "yes", proof(Proof.State.TAKEN, Map.of("RowsNotRestored", "as ever"))));
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        Proof proof = proof(
                        Proof.State.FAILED, Map.of("SchemaNotRestored", "as ever", "RowsNotRestored", "too"), FAILURE)
                .accepting();
        assertThat(proof.accepting()).isEqualTo(proof);
    }

    private static Proof proof(Proof.State state, Map<String, String> accepted, Finding... findings) {
        Revision plain = Chains.revision("1", "step", new Reversibility.Reversible("", ""));
        Revision revision = new Revision(
                plain.id(),
                plain.description(),
                plain.className(),
                true,
                plain.reversibility(),
                plain.methods(),
                accepted);
        return new Proof(
                revision, state, List.of(findings), Proof.Observed.NOTHING, Proof.Sql.NONE, List.of(), Duration.ZERO);
    }
}
