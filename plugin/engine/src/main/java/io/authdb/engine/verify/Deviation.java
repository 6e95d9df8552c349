package io.authdb.engine.verify;

import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.schema.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the schema of a database in use differs from what the migrations make, in words.
 *
 * @param differences those that count
 * @param excluded those that do not, each with the reason
 */
public record Deviation(List<String> differences, List<String> excluded) {

    /** Keeps copies of the lists. */
    public Deviation {
        differences = List.copyOf(differences);
        excluded = List.copyOf(excluded);
    }

    /**
     * Sorts what was found.
     *
     * @param above the migrations that may have been there and been taken back
     */
    static Deviation of(List<Difference> found, List<Exclusion> exclusions, List<Revision> above) {
        List<String> differences = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (Difference difference : found) {
            exclusions.stream()
                    .filter(one -> one.covers(difference.object()))
                    .map(Exclusion::reason)
                    .findFirst()
                    .or(() -> leftBy(above, difference))
                    .ifPresentOrElse(
                            why -> excluded.add(difference.driftSentence() + " (" + why + ")"),
                            () -> differences.add(difference.driftSentence()));
        }
        return new Deviation(differences, excluded);
    }

    /** That a migration above, if it was there and taken back, is declared to leave it so. */
    private static Optional<String> leftBy(List<Revision> above, Difference difference) {
        return above.stream()
                .filter(revision -> revision.reversibility() instanceof Reversible declared
                        && !declared.leaves().isEmpty()
                        && difference.isNamedIn(declared.leaves()))
                .findFirst()
                .map(revision -> "as the downgrade of " + revision.id() + " leaves it");
    }
}
