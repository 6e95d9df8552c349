package io.authdb.engine.history;

import java.util.Optional;

/**
 * The schema migrations work in, as told and as found.
 *
 * @param schemas what the run is told
 * @param recorded where the migrations of this history work, as its first run recorded; empty where there is no history
 * @param current what names without a schema mean to the connection as it came; empty if it finds none
 * @param exists whether the schema is there
 * @param layout the layout of the history's tables; 0 where there is no history
 */
public record WorkingSchema(Schemas schemas, Optional<String> recorded, String current, boolean exists, int layout) {

    /** That of a run that is told nothing, on a database authdb never touched. */
    public static final WorkingSchema DEFAULT =
            new WorkingSchema(Schemas.DEFAULT, Optional.empty(), SchemaName.PUBLIC.value(), true);

    /** That of a database authdb never touched. */
    public WorkingSchema(Schemas schemas, Optional<String> recorded, String current, boolean exists) {
        this(schemas, recorded, current, exists, 0);
    }

    /** Whether an older release wrote the history, whose tables have to be brought up to date first. */
    public boolean outdated() {
        return recorded.isPresent() && layout < HistorySchema.FORMAT;
    }

    /** The same schema, with what the history says of it. */
    WorkingSchema asRecorded(String name, int format) {
        return new WorkingSchema(schemas, Optional.of(name), current, exists, format);
    }

    /** Its name. */
    public SchemaName name() {
        return schemas.working();
    }
}
