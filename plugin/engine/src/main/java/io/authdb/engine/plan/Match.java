package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An applied revision beside the class that has its id today.
 *
 * @param applied what was recorded
 * @param chain the classes
 */
public record Match(Applied applied, Chain chain) {

    private static final int LISTED = 5;

    /** Whether its class sends other SQL than was applied. */
    public boolean changed() {
        return known().filter(now -> !now.equals(applied.checksum())).isPresent();
    }

    /** What its class calls itself today, if that is something else; it may have been reworded, or be another migration. */
    public Optional<String> renamed() {
        return chain.find(applied.id())
                .filter(revision -> !applied.description().isEmpty()
                        && !revision.description().equals(applied.description())
                        && !revision.slug().equals(applied.slug()))
                .map(Revision::slug);
    }

    /** Checksums of another algorithm, and those of a stamp, are not comparable, which is not the same as different. */
    private Optional<String> known() {
        String recorded = applied.checksum();
        String algorithm = recorded.substring(0, recorded.indexOf(':') + 1);
        return algorithm.isEmpty()
                ? Optional.empty()
                : chain.checksum(applied.id()).filter(now -> now.startsWith(algorithm));
    }

    /** Sentences on applied revisions whose classes call themselves something else, and whose SQL nobody can compare. */
    public static List<String> warnings(Chain chain, State state) {
        List<String> warnings = new ArrayList<>();
        for (Applied applied : state.applied()) {
            Match match = new Match(applied, chain);
            match.renamed()
                    .filter(name -> match.known().isEmpty())
                    .ifPresent(name -> warnings.add(applied.id() + " is recorded as " + applied.slug()
                            + ", and its class is " + name
                            + " now: unless only the words have changed, another migration"
                            + " was applied under this id, and this one has not run."));
        }
        if (warnings.size() <= LISTED) {
            return warnings;
        }
        List<String> first = new ArrayList<>(warnings.subList(0, LISTED));
        first.add((warnings.size() - LISTED)
                + " more applied revisions are recorded under other names than their classes have.");
        return first;
    }
}
