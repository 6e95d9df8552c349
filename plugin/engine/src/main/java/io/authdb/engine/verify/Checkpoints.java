package io.authdb.engine.verify;

import io.authdb.engine.revision.Revision;
import io.authdb.engine.schema.Difference;
import io.authdb.engine.schema.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole looks at both databases, every so often: that looking only at what was touched has missed nothing, and that the same
 * migrations make the same schema twice. With about the square root of the number of migrations of them, the cost stays
 * nearly linear.
 */
final class Checkpoints {

    /** A look at a schema of this many migrations costs as much as the proof of one. */
    private static final double RARER = 9;

    private final Stage stage;
    private final int every;
    private final int migrations;
    private int passed;
    private String since = "base";

    Checkpoints(Stage stage, int migrations) {
        this.stage = stage;
        this.every = Math.max(1, (int) Math.sqrt(migrations * RARER));
        this.migrations = migrations;
    }

    /** What is wrong after a migration, if this is one after which a look is due; the last always is. */
    List<Finding> after(Revision revision) throws SQLException {
        passed++;
        List<Finding> findings = new ArrayList<>();
        if (passed % every == 0 || passed == migrations) {
            overlooked(revision.id().value(), findings);
        }
        if (passed == migrations) {
            add(
                    findings,
                    "TwoSchemas",
                    "The same migrations made two different schemas.",
                    differences(
                            stage.picture().schema(), stage.plain().observer().catalog()));
        }
        return findings;
    }

    private void overlooked(String now, List<Finding> findings) throws SQLException {
        Picture whole = stage.main().observer().all();
        List<Difference> schema = differences(stage.picture().schema(), whole.schema());
        String sentence = "authdb overlooked a change between " + since + " and " + now
                + "; please report this, and do not trust these proofs.";
        add(findings, "AuthdbDefect", sentence, schema);
        if (!stage.picture().rows().equals(whole.rows())) {
            findings.add(Finding.failure("AuthdbDefect", sentence, List.of("rows of a table")));
        }
        stage.correct(whole);
        since = now;
    }

    /** In another order the columns stand where a downgrade dropped and added one. */
    private static List<Difference> differences(Snapshot first, Snapshot second) {
        return first.differences(second).stream()
                .filter(difference -> difference.kind() != Difference.Kind.COLUMN_ORDER)
                .toList();
    }

    private static void add(List<Finding> findings, String code, String sentence, List<Difference> differences) {
        if (!differences.isEmpty()) {
            findings.add(Finding.failure(code, sentence, Claims.sentences(differences)));
        }
    }
}
