package io.authdb.it.benchmark;

import java.nio.file.Path;

/**
 * Where measuring is done.
 *
 * @param work what is generated, a folder for each thing
 * @param run what starts and measures programs
 * @param results where the figures go
 */
record Bench(Path work, ChildRun run, Results results) {

    void measure(Trials trials) throws Exception {
        if (!trials.isEmpty()) {
            trials.measure(BenchmarkOptions.rounds(1), run, results);
        }
    }
}
