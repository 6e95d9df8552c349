package io.authdb.engine.history;

import java.util.Optional;

/**
 * The schema migrations work in, as told and as found.
 *
 * @param schemas what the run is told
 * @param recorded where the migrations of this history work, as its first run recorded; empty where there is no history
 * @param current what names without a schema mean to the connection as it came; empty if it finds none
 * @param exists whether the schema is there
 */
public record WorkingSchema(Schemas schemas, Optional<String> recorded, String current, boolean exists) {

    /** That of a run that is told nothing, on a database authdb never touched. */
    public static final WorkingSchema DEFAULT =
            new WorkingSchema(Schemas.DEFAULT, Optional.empty(), SchemaName.PUBLIC.value(), true);

    /** The same schema, with what the history says of it. */
    WorkingSchema asRecorded(String name) {
        return new WorkingSchema(schemas, Optional.of(name), current, exists);
    }

    /** Its name. */
    public SchemaName name() {
        return schemas.working();
    }
}
