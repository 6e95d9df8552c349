package io.authdb.engine.report;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
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
 */
public record Overview(Chain chain, State state) {

    /** The id of the current revision, or {@code base}. */
    public String current() {
        return state.name();
    }

    /** Whether every revision of the chain is applied and no other. */
    public boolean atHead() {
        return entries().stream()
                .allMatch(
                        entry -> entry.applied().isPresent() && entry.revision().isPresent());
    }

    /** How many revisions are not applied. */
    public long pending() {
        return entries().stream().filter(entry -> entry.applied().isEmpty()).count();
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
                .map(id -> new Entry(id, chain.find(id), Optional.ofNullable(applied.get(id))))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    /**
     * One revision.
     *
     * @param id its id
     * @param revision what its class says; empty if there is no such class
     * @param applied what the database says; empty if it is pending
     */
    public record Entry(RevisionId id, Optional<Revision> revision, Optional<Applied> applied) {

        /** Applied, pending, or applied without a class. */
        public String state() {
            return applied.isEmpty() ? "pending" : revision.isEmpty() ? "applied, class unknown" : "applied";
        }

        /** What it does, in words: as its class says, else as was recorded. */
        public String description() {
            return revision.map(Revision::description)
                    .or(() -> applied.map(Applied::description))
                    .orElseThrow();
        }

        /** What was declared when it ran counts more than what the class says today. */
        public Reversibility reversibility() {
            return applied.map(Applied::reversibility)
                    .or(() -> revision.map(Revision::reversibility))
                    .orElseThrow();
        }
    }
}
