package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.seal.LockEntry;
import io.authdb.engine.seal.LockFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of comparing.
 *
 * @param file what the file should say
 * @param problems where it differs and nobody said that this is meant
 * @param remarks what was added, written anew or dropped
 */
public record LockResult(LockFile file, List<Problem> problems, List<String> remarks) {

    /** Keeps copies of the lists. */
    public LockResult {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Collects it entry by entry. */
    static final class Builder {

        private final List<LockEntry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        Builder keep(LockEntry entry) {
            entries.add(entry);
            return this;
        }

        Builder problem(Problem problem) {
            problems.add(problem);
            return this;
        }

        Builder remark(String remark) {
            remarks.add(remark);
            return this;
        }

        LockResult build() {
            return new LockResult(new LockFile(entries), problems, remarks);
        }
    }
}
