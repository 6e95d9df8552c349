package io.authdb.engine.plan;

import io.authdb.engine.revision.Target;

/**
 * What the user asked for.
 *
 * @param direction which way
 * @param target how far
 * @param acceptDataLoss whether a downgrade may destroy data
 * @param outOfOrder whether a revision below the current one may still be applied
 */
public record Request(Direction direction, Target target, boolean acceptDataLoss, boolean outOfOrder) {}
