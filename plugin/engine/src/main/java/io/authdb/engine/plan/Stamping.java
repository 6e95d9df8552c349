package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be recorded as applied without being run: all up to one place. Only a history that says nothing yet is begun
 * so; what a history says is never overruled.
 *
 * @param to the place
 * @param revisions those to record, oldest first; empty if the history says so already
 */
public record Stamping(Position to, List<Revision> revisions) {

    /** Keeps a copy of the list. */
    public Stamping {
        revisions = List.copyOf(revisions);
    }

    /**
     * To bring the history to a place.
     *
     * @param typed the command that asks for it
     * @throws RefusedException if the history says anything else
     */
    public static Stamping of(Chain chain, State state, Position to, Command typed) {
        requireSound(chain, state, typed);
        List<Revision> below = chain.revisions().subList(0, to.index());
        if (!state.applied().isEmpty() && !applied(state).equals(ids(below))) {
            throw refused(
                    state,
                    typed,
                    "its history says that it is at " + state.name() + ", and a stamp only begins a history.",
                    "To go on from there: upgrade or downgrade.");
        }
        return new Stamping(to, state.applied().isEmpty() ? below : List.of());
    }

    /**
     * To take over where another tool has got to; a history that has this place behind it was begun so.
     *
     * @param typed the command that asks for it
     * @throws RefusedException if the other tool is further than the history
     */
    public static Stamping takingOver(Chain chain, State state, Position to, Command typed) {
        requireSound(chain, state, typed);
        List<Revision> below = chain.revisions().subList(0, to.index());
        if (state.applied().isEmpty()) {
            return new Stamping(to, below);
        } else if (applied(state).containsAll(ids(below))) {
            return new Stamping(chain.position(state.current().orElseThrow()).orElseThrow(), List.of());
        }
        throw refused(
                state,
                typed,
                "the other tool is at " + to + ", and authdb's own history at " + state.name() + ".",
                "One of the two has gone on without the other: let only one of them work on this database.");
    }

    private static void requireSound(Chain chain, State state, Command typed) {
        List<Problem> unsound = Soundness.problems(chain, state, typed);
        if (!unsound.isEmpty()) {
            throw new RefusedException(unsound);
        }
    }

    private static RefusedException refused(State state, Command typed, String what, String advice) {
        String asked = typed.target().isEmpty() ? typed.goal() : typed.goal() + " at " + typed.target();
        return new RefusedException(List.of(Problem.of("HistoryInUse", asked + " refused", what)
                .withState("Nothing was written. The database is still at " + state.name() + ".")
                .advise(advice)));
    }

    private static Set<RevisionId> applied(State state) {
        return state.applied().stream().map(Applied::id).collect(Collectors.toSet());
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toSet());
    }
}
