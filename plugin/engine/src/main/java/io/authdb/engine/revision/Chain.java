package io.authdb.engine.revision;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All revisions in their natural order, base before the first and head at the last. */
public final class Chain {

    private final List<Revision> revisions;
    private final Map<RevisionId, Position> positions = new HashMap<>();
    private final Map<RevisionId, String> checksums;

    /** Puts the revisions, no two of which have one id, in order. */
    public Chain(List<Revision> revisions) {
        this(revisions, Map.of());
    }

    /**
     * The same, with what is known of their SQL.
     *
     * @param checksums of the upgrades whose SQL was proven and is the same each time
     */
    public Chain(List<Revision> revisions, Map<RevisionId, String> checksums) {
        this.checksums = Map.copyOf(checksums);
        List<Revision> sorted = new ArrayList<>(revisions);
        sorted.sort(Comparator.comparing(Revision::id));
        this.revisions = List.copyOf(sorted);
        for (Revision revision : this.revisions) {
            positions.put(revision.id(), at(positions.size() + 1));
        }
    }

    /** The same without some of them. */
    public Chain only(Predicate<Revision> kept) {
        return new Chain(revisions.stream().filter(kept).toList(), checksums);
    }

    /** The revisions in order. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** The checksum of what a revision's upgrade sends; empty where that is not known, or differs from time to time. */
    public Optional<String> checksum(RevisionId id) {
        return Optional.ofNullable(checksums.get(id));
    }

    /** Whether the SQL of any revision is known. */
    public boolean isCompared() {
        return !checksums.isEmpty();
    }

    /** The number of revisions, which is the index of head. */
    public int size() {
        return revisions.size();
    }

    /** The place of a revision, if the chain has it. */
    public Optional<Position> position(RevisionId id) {
        return Optional.ofNullable(positions.get(id));
    }

    /** The revision with this id, if the chain has it. */
    public Optional<Revision> find(RevisionId id) {
        return position(id).map(position -> revisions.get(position.index() - 1));
    }

    /**
     * The place a target means, in a database that was looked at.
     *
     * @param current the place to count from
     * @param state what the database is like, for whoever named no place
     */
    public Position place(Target target, Position current, String state) {
        try {
            return target.resolve(this, current);
        } catch (UsageException unclear) {
            throw new UsageException(in(state, unclear));
        } catch (RefusedException beyondAnEnd) {
            throw new RefusedException(in(state, beyondAnEnd));
        }
    }

    private static List<Problem> in(String state, AuthdbException failed) {
        return failed.problems().stream()
                .map(problem -> problem.withState(state))
                .toList();
    }

    /** The place this many revisions above base. */
    public Position at(int index) {
        return index == 0
                ? Position.BASE
                : new Position(index, revisions.get(index - 1).id().value());
    }
}
