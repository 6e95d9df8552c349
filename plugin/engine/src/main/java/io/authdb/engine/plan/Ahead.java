package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a newer release of the application took a database further than these classes go. It did if they are the
 * beginning of what is there: all applied, none changed, and everything else lies above them. Then the older release, which
 * serves on while the newer one is rolled out, finds what it was written for.
 */
public final class Ahead {

    private Ahead() {}

    /** What lies above head, applied or being applied; empty where nothing does, or where anything else is wrong. */
    public static List<RevisionId> of(Chain chain, State state) {
        List<Applied> own = state.applied().stream()
                .filter(one -> !isAbove(one.id(), chain))
                .toList();
        Optional<State.Interrupted> interrupted = state.interrupted().filter(step -> !isAbove(step.id(), chain));
        State below = new State(state.fence(), own, interrupted, state.schema(), state.elsewhere());
        return Check.problems(chain, below).isEmpty() ? above(chain, state) : List.of();
    }

    private static List<RevisionId> above(Chain chain, State state) {
        return Stream.concat(
                        state.applied().stream().map(Applied::id),
                        state.interrupted().map(State.Interrupted::id).stream())
                .filter(id -> isAbove(id, chain))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isAbove(RevisionId id, Chain chain) {
        return id.compareTo(chain.revisions().get(chain.size() - 1).id()) > 0;
    }
}
