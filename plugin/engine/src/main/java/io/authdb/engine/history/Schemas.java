package io.authdb.engine.history;

import java.util.Optional;

/**
 * The schemas a run is told to use.
 *
 * @param history where its history lives
 * @param told where its migrations work; empty if nobody said so
 */
public record Schemas(HistorySchema history, Optional<SchemaName> told) {

    /** What a run uses that is told nothing. */
    public static final Schemas DEFAULT = new Schemas(HistorySchema.DEFAULT, Optional.empty());

    /** Where the migrations work. */
    public SchemaName working() {
        return told.orElse(SchemaName.PUBLIC);
    }
}
