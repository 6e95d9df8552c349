package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chain and a history made comparable where a snapshot replaces the beginning of the chain: one database has run that
 * beginning, another the snapshot, and neither has to run the other.
 *
 * @param chain the migrations that matter to this database
 * @param state its history, in which the snapshot counts as applied if what it replaces is
 * @param unrecorded the snapshot, if it only counts so and no row says it
 */
public record Squash(Chain chain, State state, Optional<Revision> unrecorded) {

    /** Of all migrations and of what the history really says. */
    public static Squash of(Chain chain, State state) {
        return Replacement.newest(chain)
                .map(found -> of(found, chain, state))
                .orElseGet(() -> new Squash(chain, state, Optional.empty()));
    }

    private static Squash of(Replacement found, Chain chain, State state) {
        Revision snapshot = found.snapshot();
        boolean recorded = has(state, snapshot.id());
        boolean begun = state.applied().stream().anyMatch(one -> found.covers(one.id()));
        if (begun && !recorded && !has(state, found.last())) {
            // in the midst of what is replaced: it goes on there
            return of(chain.only(revision -> !revision.equals(snapshot)), state);
        }
        Chain kept = chain.only(revision -> !found.covers(revision.id()) || has(state, revision.id()));
        List<Applied> known = state.applied().stream()
                .filter(one -> !found.covers(one.id()) || chain.find(one.id()).isPresent())
                .toList();
        return begun && !recorded
                ? new Squash(kept, with(state, known, counting(found, state)), Optional.of(snapshot))
                : new Squash(kept, with(state, known), Optional.empty());
    }

    /** As it will be recorded; until then its time is that of the last it stands for. */
    private static Applied counting(Replacement found, State state) {
        Applied.Signature last = state.applied().stream()
                .filter(one -> one.id().equals(found.last()))
                .findFirst()
                .orElseThrow()
                .by();
        Applied.Signature stamp =
                new Applied.Signature("stamp", last.at(), last.took(), last.role(), last.host(), last.tool());
        Revision snapshot = found.snapshot();
        return new Applied(snapshot.id(), snapshot.description(), snapshot.reversibility(), "", stamp);
    }

    private static State with(State state, List<Applied> known, Applied... more) {
        List<Applied> all = Stream.concat(known.stream(), Stream.of(more)).toList();
        return new State(state.fence(), all, state.interrupted(), state.schema(), state.elsewhere());
    }

    private static boolean has(State state, RevisionId id) {
        return state.applied().stream().anyMatch(one -> one.id().equals(id));
    }
}
