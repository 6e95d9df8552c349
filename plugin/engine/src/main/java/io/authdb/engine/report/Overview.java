package io.authdb.engine.report;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Recorded;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Match;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.revision.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chain beside the state of a database.
 *
 * @param chain the migration classes
 * @param state what the database's history says
 * @param moments where the server stood before the irreversible revisions, where that was asked for
 * @param recorded what the history keeps of the applied revisions, where that was asked for
 * @param notes what was written down beside stamps, where that was asked for
 * @param tampering what about the history is not as it was written, where that was asked for
 */
public record Overview(
        Chain chain,
        State state,
        Map<RevisionId, Moment> moments,
        Map<RevisionId, Recorded> recorded,
        Map<RevisionId, List<String>> notes,
        Optional<String> tampering) {

    /** Keeps copies of the maps. */
    public Overview {
        moments = Map.copyOf(moments);
        recorded = Map.copyOf(recorded);
        notes = Map.copyOf(notes);
    }

    /** A chain beside a state of which no more was asked. */
    public Overview(Chain chain, State state) {
        this(chain, state, Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /** The id of the current revision, or {@code base}. */
    public String current() {
        return state.name();
    }

    /** Whether every revision of the chain is applied as it is today and no other, and nothing was cut short. */
    public boolean atHead() {
        return pending() == 0
                && unknown() == 0
                && changed() == 0
                && state.interrupted().isEmpty();
    }

    /** How many revisions are not applied. */
    public long pending() {
        return chain.size() - known();
    }

    /** How many of the pending ones lie below the current revision. */
    public long pendingBelow() {
        Optional<RevisionId> current = state.current();
        Set<RevisionId> applied = state.applied().stream().map(Applied::id).collect(Collectors.toSet());
        return current.isEmpty()
                ? 0
                : chain.revisions().stream()
                        .map(Revision::id)
                        .filter(id -> id.compareTo(current.orElseThrow()) < 0 && !applied.contains(id))
                        .count();
    }

    /** How many applied revisions have a class that sends other SQL than was applied. */
    public long changed() {
        return state.applied().stream()
                .filter(applied -> new Match(applied, chain).changed())
                .count();
    }

    /** The applied revisions whose classes call themselves something else than was recorded. */
    public List<Applied> renamed() {
        return state.applied().stream()
                .filter(applied -> new Match(applied, chain).renamed().isPresent())
                .toList();
    }

    /** How many revisions are applied and have no class. */
    public long unknown() {
        return state.applied().size() - known();
    }

    /** How many are applied and have a class. */
    private long known() {
        return state.applied().stream()
                .filter(applied -> chain.position(applied.id()).isPresent())
                .count();
    }

    private boolean isInterrupted(RevisionId id) {
        return state.interrupted().filter(step -> step.id().equals(id)).isPresent();
    }

    /** Every revision known to the classes or to the database, newest first. */
    public List<Entry> entries() {
        Map<RevisionId, Applied> applied =
                state.applied().stream().collect(Collectors.toMap(Applied::id, Function.identity()));
        Set<RevisionId> ids =
                new LinkedHashSet<>(chain.revisions().stream().map(Revision::id).toList());
        ids.addAll(applied.keySet());
        List<Entry> entries = new ArrayList<>(ids.stream()
                .sorted()
                .map(id -> entry(id, Optional.ofNullable(applied.get(id))))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    private Entry entry(RevisionId id, Optional<Applied> applied) {
        boolean changed = applied.filter(one -> new Match(one, chain).changed()).isPresent();
        return new Entry(
                id, chain.find(id), applied, isInterrupted(id), changed, applied.flatMap(one -> new Match(one, chain)
                        .renamed()));
    }

    /**
     * One revision.
     *
     * @param id its id
     * @param revision what its class says; empty if there is no such class
     * @param applied what the database says; empty if it is pending
     * @param interrupted whether a step of it was begun outside a transaction and its end never recorded
     * @param changed whether its class sends other SQL than was applied
     * @param renamed what its class calls itself, if that is something else than was recorded
     */
    public record Entry(
            RevisionId id,
            Optional<Revision> revision,
            Optional<Applied> applied,
            boolean interrupted,
            boolean changed,
            Optional<String> renamed) {

        /** {@code applied}, {@code pending} or {@code interrupted}. */
        public String state() {
            return interrupted ? "interrupted" : applied.isEmpty() ? "pending" : "applied";
        }

        /** What it does, in words: as was recorded, since the class of today may be another; else as its class says. */
        public String description() {
            return applied.map(Applied::description)
                    .filter(recorded -> !recorded.isEmpty())
                    .or(() -> revision.map(Revision::description))
                    .orElse("");
        }

        /** Id and description, spelled as {@link Revision#title} is. */
        public String title() {
            return (id + " " + Slug.of(description())).strip();
        }

        /** What was declared when it ran counts more than what the class says today. */
        public Reversibility reversibility() {
            return applied.map(Applied::reversibility)
                    .or(() -> revision.map(Revision::reversibility))
                    .orElseThrow();
        }
    }
}
