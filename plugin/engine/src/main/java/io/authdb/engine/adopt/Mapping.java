package io.authdb.engine.adopt;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Revision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which place in the chain another tool's is: by what a migration says it adopts, else by its id. */
final class Mapping {

    private static final int LISTED = 20;

    private final Chain chain;
    private final Reached reached;

    Mapping(Chain chain, Reached reached) {
        this.chain = chain;
        this.reached = reached;
    }

    /**
     * The place.
     *
     * @throws RefusedException if it is none, or migrations below it were left out
     */
    Position position() {
        if (reached.last().isEmpty()) {
            return Position.BASE;
        }
        Revision at = revision(reached.last().orElseThrow()).orElseThrow(this::unknown);
        requireUnambiguous(at);
        Position place = chain.position(at.id()).orElseThrow();
        requireAllBelow(place);
        return place;
    }

    /** The newest revision that ends with a mark; a name that is the whole of it goes before one that begins it. */
    private Optional<Revision> revision(Mark mark) {
        return newest(revision -> !revision.adopts().isEmpty() && mark.is(last(revision)))
                .or(() -> newest(revision ->
                        revision.adopts().isEmpty() && mark.is(revision.id().value())))
                .or(() -> newest(revision -> revision.adopts().isEmpty()
                        && mark.isNumberedAs(revision.id().value())));
    }

    private Optional<Revision> newest(Predicate<Revision> wanted) {
        return chain.revisions().stream().filter(wanted).reduce((older, newer) -> newer);
    }

    private static String last(Revision revision) {
        return revision.adopts().get(revision.adopts().size() - 1);
    }

    /** Ids of changesets are their authors' own, so that several may have one. */
    private void requireUnambiguous(Revision at) {
        List<String> same = reached.marks().stream()
                .filter(mark -> isOf(at, mark))
                .map(Mark::shown)
                .toList();
        if (at.adopts().isEmpty() && same.size() > 1) {
            throw new RefusedException(
                    List.of(problem("AmbiguousPosition", "several of its entries could be revision " + at.id() + ".")
                            .withLines(same)
                            .advise("Say at " + at.className() + " which: @Migration(value = \"" + at.id()
                                    + "\", adopts = \"" + reached.last().orElseThrow() + "\").")));
        }
    }

    /** Nobody but its history knows of a migration that only changed rows whether it ran. */
    private void requireAllBelow(Position place) {
        int known = reached.known()
                .flatMap(this::revision)
                .flatMap(revision -> chain.position(revision.id()))
                .map(Position::index)
                .orElse(0);
        List<String> missing = chain.revisions().subList(Math.min(known, place.index()), place.index()).stream()
                .filter(revision -> !ran(revision))
                .map(Revision::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedException(List.of(problem(
                            "MissingPosition",
                            "it is at " + place + ", and does not list what these revisions below are.")
                    .withLines(missing)
                    .advise("If it ran them under other names, say so at their classes: @Migration(adopts = ...).")
                    .advise("If it did not, run them there first, or give them ids above " + place + ".")));
        }
    }

    private boolean ran(Revision revision) {
        return revision.adopts().isEmpty()
                ? reached.marks().stream().anyMatch(mark -> isOf(revision, mark))
                : revision.adopts().stream()
                        .allMatch(name -> reached.marks().stream().anyMatch(mark -> mark.is(name)));
    }

    private static boolean isOf(Revision revision, Mark mark) {
        String id = revision.id().value();
        return mark.is(id) || mark.isNumberedAs(id);
    }

    private RefusedException unknown() {
        Mark last = reached.last().orElseThrow();
        List<String> ids = chain.revisions().stream()
                .skip(Math.max(0, chain.size() - LISTED))
                .map(revision -> revision.title()
                        + (revision.adopts().isEmpty() ? "" : ", adopts " + String.join(", ", revision.adopts())))
                .toList();
        return new RefusedException(
                List.of(problem("UnknownPosition", "it is at " + last + ", and no migration here is called so.")
                        .withLines(ids)
                        .advise("Say which of them that is, at its class: @Migration(value = ..., adopts = \"" + last
                                + "\").")));
    }

    private Problem problem(String code, String what) {
        return Problem.of(code, reached.source(), what).withState("Nothing was written.");
    }
}
