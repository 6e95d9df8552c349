package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Somebody's tool, which writes a chain down in its own way. */
interface Tool {

    /** The ways it is used, of a chain that is written to this folder; whatever has to be built is built. */
    List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException;
}
