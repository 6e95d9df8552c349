package io.authdb.engine;

import io.authdb.engine.seal.Artifact;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Migrations that are read when they are first asked for and then no more, for the many databases they are for. */
final class ReadOnce {

    private @Nullable Artifact artifact;

    /** What was read; of several threads that ask at the same time one reads. */
    synchronized Artifact get(Supplier<Artifact> reading) {
        if (artifact == null) {
            artifact = reading.get();
        }
        return artifact;
    }
}
