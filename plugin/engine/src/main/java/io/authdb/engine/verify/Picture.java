package io.authdb.engine.verify;

import io.authdb.engine.rows.Contents;
import io.authdb.engine.rows.Sequences;
import io.authdb.engine.schema.Snapshot;

/**
 * A scratch database at one moment.
 *
 * @param schema its catalog
 * @param rows what its tables hold; nothing where rows are not looked at
 * @param sequences what its sequences would hand out; none where rows are not looked at
 */
record Picture(Snapshot schema, Contents rows, Sequences sequences) {

    Picture with(Contents other) {
        return new Picture(schema, other, sequences);
    }

    Picture with(Sequences other) {
        return new Picture(schema, rows, other);
    }
}
