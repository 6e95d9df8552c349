package io.authdb.engine.verify;

import io.authdb.engine.schema.Difference;
import java.util.List;
import java.util.Optional;

/** Whether a step that says it cannot be undone destroyed anything. */
final class Irreversibility {

    private Irreversibility() {}

    /** A warning if all that was there before is there after, rows and schema: what was only added can be taken away. */
    static Optional<Finding> finding(Picture before, Picture after) {
        boolean onlyAdded = before.schema().differences(after.schema()).stream()
                .allMatch(difference -> difference.kind() == Difference.Kind.EXTRA);
        boolean rowsKept = before.rows().differences(after.rows()).stream()
                .allMatch(difference -> difference.lost() == 0 && difference.changed() == 0);
        return onlyAdded && rowsKept && before.rows().rows() > 0
                ? Optional.of(Finding.warning(
                        "IrreversibleUnneeded",
                        "It says that it cannot be undone, and it destroyed nothing that was there.",
                        List.of()))
                : Optional.empty();
    }
}
