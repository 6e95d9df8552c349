package io.authdb.engine.schema;

import io.authdb.engine.history.SchemaName;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a database is looked at, and how it is named.
 *
 * @param working the schema whose objects are shown without its name
 * @param ignored schemas left out with all in them, authdb's own history among them
 * @param migrator the role that would migrate where there is no history yet to tell it by
 */
public record Scope(SchemaName working, Set<String> ignored, Optional<String> migrator) {

    /** Keeps a copy. */
    public Scope {
        ignored = Set.copyOf(ignored);
    }

    /** Where there is a history, whose owner it is that migrates. */
    public Scope(SchemaName working, Set<String> ignored) {
        this(working, ignored, Optional.empty());
    }

    /** The same where this role migrates. */
    public Scope migratedBy(String role) {
        return new Scope(working, ignored, Optional.of(role));
    }
}
