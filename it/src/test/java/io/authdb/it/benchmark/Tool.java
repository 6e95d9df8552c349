package io.authdb.it.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Somebody's tool, which writes a chain down in its own way. */
interface Tool {

    /** The ways it is used, of a chain that is written to this folder; whatever has to be built is built. */
    List<Contestant> prepared(List<MadeMigration> chain, Path folder, ChildRun run)
            throws IOException, InterruptedException;

    /** Why it does not take part with a chain of this length; empty if it does. */
    default String obstacle(int size) {
        return "";
    }

    /** What a program says that has to be installed. */
    static String unlessInstalled(String program) {
        return SearchPath.has(program) ? "" : program + " is not on the PATH";
    }
}
