package io.authdb.engine.verify;

import io.authdb.engine.rows.RowDifference;
import io.authdb.engine.schema.Difference;
import java.util.List;

/**
 * The pictures of one round trip, and what they differ in.
 *
 * @param before before the upgrade
 * @param after after it, before any row was generated
 * @param filled the same with generated rows
 * @param back after the downgrade
 * @param again after the second upgrade
 */
record Seen(Picture before, Picture after, Picture filled, Picture back, Picture again) {

    /** How the downgrade left the schema different. */
    List<Difference> left() {
        return before.schema().differences(back.schema());
    }

    /** How the second upgrade ended in another schema than the first. */
    List<Difference> secondUpgrade() {
        return after.schema().differences(again.schema());
    }

    /** Which of the rows that were there before are not as they were; rows that filling brought are no difference. */
    List<RowDifference> rows() {
        boolean onlyOwn = after.rows().equals(filled.rows());
        return before.rows().differences(back.rows()).stream()
                .filter(difference -> onlyOwn || difference.lost() > 0 || difference.changed() > 0)
                .toList();
    }

    /** What the downgrade destroyed of all that was there after the upgrade. */
    List<RowDifference> lost() {
        return filled.rows().differences(back.rows()).stream()
                .filter(difference -> difference.lost() > 0 || difference.changed() > 0)
                .toList();
    }

    /** The tables and columns that the upgrade made and the downgrade drops, with all that is written into them in between. */
    List<Difference> dropped() {
        return back.schema().differences(after.schema()).stream()
                .filter(extra -> extra.kind() == Difference.Kind.EXTRA)
                .filter(extra -> filled.rows().isGone(extra.object(), extra.part(), back.rows()))
                .toList();
    }

    /** Sequences that would now hand out a value for the second time. */
    List<String> sequences() {
        return before.sequences().handedOutTwice(back.sequences());
    }
}
