package io.authdb.engine.plan;

import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;

/**
 * One revision to walk over.
 *
 * @param revision what to run
 * @param reversibility whether it can be undone: by what the class says, unless the history recorded that what ran was
 *     irreversible
 */
public record Step(Revision revision, Reversibility reversibility) {}
