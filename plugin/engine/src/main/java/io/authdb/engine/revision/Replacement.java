package io.authdb.engine.revision;

import io.authdb.engine.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot that stands for the beginning of its chain, whose migrations may be there as long as some database needs them.
 *
 * @param snapshot the migration that does at once what they did
 * @param last the newest of them
 */
public record Replacement(Revision snapshot, RevisionId last) {

    /** The newest snapshot of a chain, which stands for older ones too. */
    public static Optional<Replacement> newest(Chain chain) {
        return chain.revisions().stream()
                .filter(revision -> revision.past().replaces().isPresent())
                .reduce((older, newer) -> newer)
                .flatMap(Replacement::of);
    }

    /** What a revision replaces; empty if it is no snapshot. */
    public static Optional<Replacement> of(Revision revision) {
        return revision.past().replaces().map(last -> new Replacement(revision, last));
    }

    /** A chain in which what a snapshot stands for is there itself has no need of the snapshot. */
    public static Chain spelledOut(Chain chain) {
        return chain.only(revision ->
                of(revision).filter(found -> !found.replaced(chain).isEmpty()).isEmpty());
    }

    /** Why a snapshot cannot stand where it does. */
    public static List<Problem> problems(Chain chain) {
        return chain.revisions().stream()
                .flatMap(revision -> of(revision).stream())
                .flatMap(found -> found.problem(chain).stream())
                .toList();
    }

    /** Whether it stands for a revision. */
    public boolean covers(RevisionId id) {
        return id.compareTo(last) <= 0;
    }

    /** Those it stands for that are there. */
    public List<Revision> replaced(Chain chain) {
        return chain.revisions().stream()
                .filter(revision -> covers(revision.id()))
                .toList();
    }

    private Optional<Problem> problem(Chain chain) {
        if (covers(snapshot.id())) {
            return Optional.of(problem("it replaces all up to " + last + ", itself among them.")
                    .advise("Give it an id that comes after: " + last + "-snapshot."));
        }
        Optional<Revision> between = chain.revisions().stream()
                .filter(revision -> !covers(revision.id()) && revision.id().compareTo(snapshot.id()) < 0)
                .findFirst();
        if (between.isPresent()) {
            return Optional.of(problem("it replaces all up to " + last + ", and "
                            + between.orElseThrow().id() + " lies between the two.")
                    .advise("Let it replace that one too, or give it an id that comes next after " + last + "."));
        }
        return replaced(chain).isEmpty() || chain.find(last).isPresent()
                ? Optional.empty()
                : Optional.of(problem("of what it replaces some are there, and the last, " + last + ", is not.")
                        .advise("Keep all of them until no database needs them, then delete all."));
    }

    private Problem problem(String what) {
        return Problem.of("MisplacedSnapshot", snapshot.className(), what);
    }
}
