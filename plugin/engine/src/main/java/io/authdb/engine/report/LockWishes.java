package io.authdb.engine.report;

import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user says of {@code authdb.lock}.
 *
 * @param update the entries to write anew although they differ
 * @param released the last migration that ran where it counts; it and those below it never change
 */
public record LockWishes(Set<RevisionId> update, Optional<RevisionId> released) {

    /** No wish. */
    public static final LockWishes NONE = new LockWishes(Set.of(), Optional.empty());

    /** Keeps a copy of the ids. */
    public LockWishes {
        update = Set.copyOf(update);
    }

    /** As typed: ids separated by commas, and one id; either may be empty. */
    public static LockWishes parse(String update, String released) {
        return new LockWishes(
                Stream.of(update.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(RevisionId::new)
                        .collect(Collectors.toSet()),
                Optional.of(released.strip()).filter(id -> !id.isEmpty()).map(RevisionId::new));
    }

    boolean areFor(RevisionId id) {
        return update.contains(id);
    }

    boolean isReleased(RevisionId id) {
        return released.filter(last -> id.compareTo(last) <= 0).isPresent();
    }

    /** All ids in them, in order. */
    List<RevisionId> ids() {
        return Stream.concat(update.stream(), released.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
