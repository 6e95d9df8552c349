package io.authdb.engine.schema;

import io.authdb.engine.history.SchemaName;
import java.util.Set;

/**
 * Which part of a database is looked at, and how it is named.
 *
 * @param working the schema whose objects are shown without its name
 * @param ignored schemas left out with all in them, authdb's own history among them
 */
public record Scope(SchemaName working, Set<String> ignored) {

    /** Keeps a copy. */
    public Scope {
        ignored = Set.copyOf(ignored);
    }
}
