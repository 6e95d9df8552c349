package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import io.authdb.engine.trace.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which statements the catalog can tell the outcome of, found from their text. */
public final class Judges {

    private static final List<Function<SqlStatement, Optional<? extends Judge>>> KINDS = List.of(
            CreatedIndex::of, DroppedIndex::of, RebuiltIndexes::of, DetachedPartition::of, AddedLabel::of, Vacuum::of);

    /** What may commit on its way, or act outside the database, so that an error does not mean that nothing is left. */
    private static final Set<String> MAY_KEEP_PARTS = Set.of("CALL", "DO", "CLUSTER", "REINDEX", "VACUUM");

    private Judges() {}

    /** Who can judge this text; nobody unless it is one statement of a known kind. */
    public static Optional<Judge> of(SqlText text) {
        return only(text).flatMap(statement -> KINDS.stream()
                .flatMap(kind -> kind.apply(statement).stream())
                .map(Judge.class::cast)
                .findFirst());
    }

    /** Why this text is not sent outside a transaction, as a sentence; empty if it may be. */
    public static Optional<String> objection(SqlText text) {
        return only(text).flatMap(CreatedIndex::objection);
    }

    /** Whether all of this text is undone when the server answers it with an error. */
    public static boolean undoneByError(SqlText text) {
        return only(text)
                .map(statement -> !MAY_KEEP_PARTS.contains(statement.keyword(0))
                        && Stream.of(0, 1, 2)
                                .noneMatch(i -> statement.keyword(i).equals("SUBSCRIPTION")))
                .orElse(false);
    }

    private static Optional<SqlStatement> only(SqlText text) {
        return text.statements().size() == 1 ? Optional.of(text.statements().get(0)) : Optional.empty();
    }
}
