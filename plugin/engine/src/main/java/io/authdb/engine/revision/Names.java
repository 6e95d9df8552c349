package io.authdb.engine.revision;

import io.authdb.engine.problem.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a name in a target may mean: the narrowest reading that fits any revision wins. */
final class Names {

    private static final int LISTED = 20;

    private Names() {}

    /** The positions meant; one if the name is good. */
    static List<Position> positions(Chain chain, String name) {
        if (name.equals("base")) {
            return List.of(Position.BASE);
        }
        if (name.equals("head")) {
            return List.of(chain.at(chain.size()));
        }
        if (name.isBlank()) {
            return List.of();
        }
        RevisionId id = new RevisionId(name);
        if (chain.position(id).isPresent()) {
            return List.of(chain.position(id).orElseThrow());
        }
        List<Position> sameNumber = matching(chain, revision -> revision.id().compareTo(id) == 0);
        return sameNumber.isEmpty()
                ? matching(chain, revision -> revision.id().value().startsWith(name))
                : sameNumber;
    }

    static Problem problem(Chain chain, String name, List<Position> candidates) {
        String ids = list(
                candidates.isEmpty()
                        ? IntStream.rangeClosed(0, chain.size())
                                .mapToObj(chain::at)
                                .toList()
                        : candidates);
        return candidates.isEmpty()
                ? Problem.of(
                                "UnknownTarget",
                                name.isBlank() ? "empty target" : "target " + name,
                                "no revision has this id, nor one that starts with it.")
                        .advise("Known: " + ids + "; also head, +n and -n.")
                : Problem.of("AmbiguousTarget", "target " + name, candidates.size() + " revisions start with it.")
                        .advise("Write more of one of: " + ids + ".");
    }

    private static String list(List<Position> positions) {
        List<String> names =
                positions.stream().limit(LISTED).map(Position::name).toList();
        String more = positions.size() > LISTED ? " and " + (positions.size() - LISTED) + " more" : "";
        return String.join(", ", names) + more;
    }

    private static List<Position> matching(Chain chain, Predicate<Revision> wanted) {
        return IntStream.rangeClosed(1, chain.size())
                .filter(index -> wanted.test(chain.revisions().get(index - 1)))
                .mapToObj(chain::at)
                .toList();
    }
}
