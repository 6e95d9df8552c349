package io.authdb.it.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Commands that are compared with each other, and run in turns. */
final class Trials {

    private final List<Trial> trials = new ArrayList<>();

    /**
     * One more.
     *
     * @param row what it is a figure of
     * @param command what is measured
     * @param check what must be true afterwards
     */
    Trials with(Row row, Command command, Check check) {
        if (BenchmarkOptions.isWanted(row)) {
            trials.add(new Trial(row, command, check));
        }
        return this;
    }

    Trials with(Row row, Command command) {
        return with(row, command, () -> {});
    }

    boolean isEmpty() {
        return trials.isEmpty();
    }

    /** Each once that is not measured, then so many rounds that are. */
    void measure(int rounds, ChildRun run, Results results) throws IOException, SQLException, InterruptedException {
        for (int round = 0; round <= rounds; round++) {
            for (Trial trial : trials) {
                Sample sample = run.of(trial.row().toString(), trial.command());
                trial.check().check();
                if (round > 0) {
                    results.add(trial.row(), sample);
                }
            }
        }
    }

    /** Throws what is wrong. */
    interface Check {
        void check() throws IOException, SQLException;
    }

    private record Trial(Row row, Command command, Check check) {}
}
