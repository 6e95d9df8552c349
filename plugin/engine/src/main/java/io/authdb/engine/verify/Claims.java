package io.authdb.engine.verify;

import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.rows.RowDifference;
import io.authdb.engine.schema.Difference;
import java.util.ArrayList;
import java.util.List;

/** Holds what a migration says of its downgrade against what was seen of it. */
final class Claims {

    static final String NOT_RESTORED = "SchemaNotRestored";

    private final Reversible declared;
    private final Seen seen;
    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    Claims(Reversible declared, Seen seen, Settings settings) {
        this.declared = declared;
        this.seen = seen;
        this.settings = settings;
    }

    /** What is false, and what is said without need. */
    List<Finding> findings() {
        schema();
        rows();
        secondUpgrade();
        return findings;
    }

    private void schema() {
        List<Difference> left = inOrder(seen.left());
        List<Difference> unsaid = left.stream()
                .filter(difference -> !difference.isNamedIn(declared.leaves()))
                .toList();
        if (!unsaid.isEmpty()) {
            String beyond = declared.leaves().isEmpty() ? "" : ", beyond what it leaves (" + declared.leaves() + ")";
            findings.add(Finding.failure(
                    NOT_RESTORED,
                    "The schema after the downgrade is not the one before the upgrade" + beyond + ".",
                    sentences(unsaid)));
        } else if (left.isEmpty() && !declared.leaves().isEmpty()) {
            findings.add(Finding.warning(
                    "LeavesUnneeded",
                    "It says that it leaves something (" + declared.leaves() + "), and the schema is restored.",
                    List.of()));
        }
        columnOrder("downgrade", seen.left());
    }

    private void rows() {
        List<RowDifference> unsaid = declared.loses().isEmpty()
                ? seen.rows().stream()
                        .filter(difference -> !difference.isNamedIn(declared.leaves()))
                        .toList()
                : List.of();
        if (!unsaid.isEmpty()) {
            findings.add(Finding.failure(
                    "RowsNotRestored",
                    "The rows after the downgrade are not those before the upgrade, and it does not say that it loses any.",
                    unsaid.stream().map(RowDifference::sentence).toList()));
        }
        List<String> sequences = declared.loses().isEmpty() ? seen.sequences() : List.of();
        if (!sequences.isEmpty()) {
            findings.add(Finding.failure(
                    "SequenceRepeats", "After the downgrade, values are handed out a second time.", sequences));
        }
        lossUnsaid();
        losesUnneeded();
    }

    /** What is there before the upgrade is restored, and what comes after it is another matter: such a downgrade asks nobody. */
    private void lossUnsaid() {
        List<Difference> dropped = seen.dropped();
        if (declared.loses().isEmpty() && !dropped.isEmpty()) {
            findings.add(Finding.warning(
                    "LossUnsaid",
                    "Its downgrade drops all that is written since the upgrade, and does not ask first: it does not say"
                            + " @Downgrade(loses = \"...\").",
                    dropped.stream().map(Difference::subject).toList()));
        }
    }

    private void losesUnneeded() {
        boolean judged = settings.rows() != Rows.NONE && seen.filled().rows().rows() > 0;
        if (!declared.loses().isEmpty()
                && judged
                && seen.lost().isEmpty()
                && seen.dropped().isEmpty()
                && seen.rows().isEmpty()) {
            findings.add(Finding.warning(
                    "LosesUnneeded",
                    "It says that it loses data (" + declared.loses() + "), and no row or value was lost.",
                    List.of()));
        }
    }

    private void secondUpgrade() {
        List<Difference> differences = inOrder(seen.secondUpgrade());
        if (!differences.isEmpty()) {
            findings.add(Finding.failure(
                    "SecondUpgradeDiffers",
                    "The upgrade after the downgrade does not end in the schema of the first upgrade.",
                    sentences(differences)));
        }
        columnOrder("second upgrade", seen.secondUpgrade());
    }

    private void columnOrder(String after, List<Difference> all) {
        List<String> moved = sentences(all.stream().filter(Claims::isOrder).toList());
        if (!moved.isEmpty()) {
            Finding.Weight weight = settings.strictColumnOrder() ? Finding.Weight.FAILURE : Finding.Weight.NOTE;
            findings.add(new Finding(
                    weight, "ColumnOrder", "Columns stand in another order after the " + after + ".", moved));
        }
    }

    private static List<Difference> inOrder(List<Difference> all) {
        return all.stream().filter(difference -> !isOrder(difference)).toList();
    }

    private static boolean isOrder(Difference difference) {
        return difference.kind() == Difference.Kind.COLUMN_ORDER;
    }

    static List<String> sentences(List<Difference> differences) {
        return differences.stream().map(Difference::sentence).toList();
    }
}
