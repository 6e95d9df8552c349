package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a database is where its classes are: all that keeps it from being at head, gathered. */
public final class Check {

    private Check() {}

    /** What is wrong; empty at head. */
    public static List<Problem> problems(Chain chain, State state) {
        List<Problem> problems = new ArrayList<>(Soundness.problems(chain, state, Command.of("check")));
        if (!problems.isEmpty()) {
            // what is pending cannot be applied before these are settled
            return problems;
        }
        Set<RevisionId> applied = state.applied().stream().map(Applied::id).collect(Collectors.toSet());
        List<Revision> pending = chain.revisions().stream()
                .filter(revision -> !applied.contains(revision.id()))
                .toList();
        List<Revision> late = pending.stream()
                .filter(revision -> state.current()
                        .filter(current -> revision.id().compareTo(current) < 0)
                        .isPresent())
                .toList();
        if (!late.isEmpty()) {
            problems.add(problem("OutOfOrder", late, "below the current revision, " + state.name())
                    .advise("Give a new migration an id above " + state.name() + ".")
                    .advise("Or apply it where it stands", Command.of("upgrade").with(Permission.OUT_OF_ORDER.word())));
        }
        if (pending.size() > late.size()) {
            pending = pending.subList(late.size(), pending.size());
            problems.add(problem("Pending", pending, "above the current revision, " + state.name())
                    .advise("To apply", Command.of("upgrade")));
        }
        return problems;
    }

    private static Problem problem(String code, List<Revision> pending, String where) {
        String many = pending.size() == 1 ? "1 pending revision lies " : pending.size() + " pending revisions lie ";
        return Problem.of(code, "check", many + where + ".")
                .withLines(pending.stream().map(Revision::title).toList());
    }
}
