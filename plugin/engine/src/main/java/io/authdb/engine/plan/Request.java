package io.authdb.engine.plan;

import io.authdb.engine.revision.Target;
import java.util.Set;

/**
 * What the user asked for.
 *
 * @param direction which way
 * @param target how far
 * @param permissions what the user allowed
 */
public record Request(Direction direction, Target target, Set<Permission> permissions) {

    /** Keeps a copy of the permissions. */
    public Request {
        permissions = Set.copyOf(permissions);
    }
}
