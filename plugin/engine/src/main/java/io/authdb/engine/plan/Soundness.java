package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether history and classes belong together at all, whatever is asked for. */
final class Soundness {

    private static final String UNDO_FOREIGN = "To undo it with the SQL that the history keeps, if it was sealed";

    private Soundness() {}

    static List<Problem> problems(Chain chain, State state, Command typed) {
        List<Problem> problems = new ArrayList<>(SchemaRules.problems(state, typed));
        state.interrupted().ifPresent(step -> problems.add(interrupted(step, state)));
        List<Applied> unknown = state.applied().stream()
                .filter(applied -> chain.position(applied.id()).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(unknown(unknown, chain, state, typed));
        }
        List<Applied> changed = state.applied().stream()
                .filter(applied -> new Match(applied, chain).changed())
                .toList();
        if (!changed.isEmpty()) {
            problems.add(changed(changed, state));
        }
        return problems;
    }

    private static Problem changed(List<Applied> changed, State state) {
        String many = changed.size() == 1 ? "1 applied revision is" : changed.size() + " applied revisions are";
        return Problem.of("ChangedRevision", "history", "the SQL of " + many + " not what was applied.")
                .withFirst(changed.stream().map(Soundness::line).toList())
                .withState("Nothing was run. The database is still at " + state.name() + ".")
                .advise("Bring the class back to what was applied, and put the change into a new migration; the history"
                        + " holds the SQL that ran.");
    }

    private static String line(Applied applied) {
        return applied.title() + ", applied " + applied.by().time() + " by "
                + applied.by().role();
    }

    private static Problem interrupted(State.Interrupted step, State state) {
        return Problem.of(
                        "InterruptedStep",
                        step.id().value(),
                        "its " + step.direction() + " was begun outside a transaction and its end was never recorded.")
                .withState("Nothing was run. The database was at " + state.name() + " before that step.")
                .advise("The next run finds out what became of it, and goes on from there", Command.of("upgrade"));
    }

    private static Problem unknown(List<Applied> unknown, Chain chain, State state, Command typed) {
        boolean ahead = unknown.stream()
                .allMatch(applied -> chain.size() == 0
                        || applied.id()
                                        .compareTo(chain.revisions()
                                                .get(chain.size() - 1)
                                                .id())
                                > 0);
        String many = unknown.size() == 1 ? "1 applied revision is" : unknown.size() + " applied revisions are";
        Problem problem = Problem.of("UnknownRevision", "history", many + " not among the migration classes.")
                .withFirst(unknown.stream().map(Soundness::line).toList())
                .withState("Nothing was run. The database is still at " + state.name() + ".")
                .advise(
                        ahead
                                ? "The database is ahead of these classes: use the newer release of the application."
                                : "Bring the missing class back, or use the release that has it.");
        return typed.goal().equals(Direction.DOWNGRADE.word())
                ? problem.advise(UNDO_FOREIGN, foreign(unknown, typed))
                : problem;
    }

    private static Command foreign(List<Applied> unknown, Command typed) {
        String ids = unknown.stream().map(applied -> applied.id().value()).collect(Collectors.joining(","));
        return typed.with("allowForeignDowngrade", ids);
    }
}
