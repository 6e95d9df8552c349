package io.authdb.engine.plan;

import io.authdb.engine.revision.Target;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked for.
 *
 * @param direction which way
 * @param target how far
 * @param permissions what the user allowed
 * @param accepted what the user allowed to be lost
 * @param counted what would be lost; empty as long as nobody has counted
 */
public record Request(
        Direction direction, Target target, Set<Permission> permissions, Losses accepted, Optional<Losses> counted) {

    /** Keeps a copy of the permissions. */
    public Request {
        permissions = Set.copyOf(permissions);
    }

    /** A request that accepts no loss of data by its count. */
    public Request(Direction direction, Target target, Set<Permission> permissions) {
        this(direction, target, permissions, Losses.NONE, Optional.empty());
    }

    /** The same, with what the user allows to be lost. */
    public Request accepting(Losses losses) {
        return new Request(direction, target, permissions, losses, counted);
    }

    /** The same, after counting. */
    public Request counted(Losses losses) {
        return new Request(direction, target, permissions, accepted, Optional.of(losses));
    }

    boolean has(Permission permission) {
        return permissions.contains(permission);
    }
}
