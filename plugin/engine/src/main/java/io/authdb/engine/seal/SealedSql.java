package io.authdb.engine.seal;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.RevisionId;
import java.util.Optional;

/** Where the statements of the migrations are that run without their class. */
public interface SealedSql {

    /** No migration is sealed: each runs its class. */
    SealedSql NONE = (id, direction) -> Optional.empty();

    /**
     * What one direction of a migration sends; empty if it needs its class.
     *
     * @throws io.authdb.engine.problem.DefinitionException if its seal is gone, or is not as it was proven
     */
    Optional<Seal> find(RevisionId id, Direction direction);

    /** The same, and where that knows nothing, another. */
    default SealedSql or(SealedSql other) {
        return (id, direction) -> find(id, direction).or(() -> other.find(id, direction));
    }
}
