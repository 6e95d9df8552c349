package io.authdb.engine;

import io.authdb.engine.revision.Chain;
import java.util.List;

/** Temporary. */
final class Migrations {
    private Migrations() {}

    static Chain chain(Options.Search search) {
        return new Chain(List.of());
    }
}
