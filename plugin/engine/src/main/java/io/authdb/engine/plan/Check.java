package io.authdb.engine.plan;

import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Target;
import java.util.ArrayList;
import java.util.List;

/** Whether a database is where its classes are: all that keeps it from being at head, gathered. */
public final class Check {

    private Check() {}

    /** What is wrong; empty at head. */
    public static List<Problem> problems(Chain chain, State state) {
        List<Problem> unsound = Soundness.problems(chain, state, Command.of("check"));
        // what is pending cannot be applied before these are settled
        return unsound.isEmpty() ? pending(chain, new Planner(chain, state).upgrade(Target.HEAD)) : unsound;
    }

    /** The problem that the history is not as authdb wrote it. */
    public static Problem tampered(String fault) {
        return Problem.of("TamperedHistory", "history", fault)
                .advise("Somebody wrote it beside authdb. Compare it with a backup; authdb itself changes no row.");
    }

    private static List<Problem> pending(Chain chain, Plan plan) {
        List<Step> late = UpgradeRules.late(plan, chain);
        List<Step> ahead = plan.steps().subList(late.size(), plan.steps().size());
        List<Problem> problems = new ArrayList<>();
        if (!late.isEmpty()) {
            Problem problem = Problem.of("OutOfOrder", "check", lying(late, "below", plan));
            problems.add(UpgradeRules.putRight(problem, late, plan));
        }
        if (!ahead.isEmpty()) {
            problems.add(Problem.of("Pending", "check", lying(ahead, "above", plan))
                    .withFirst(UpgradeRules.titles(ahead))
                    .advise("To apply", plan.command()));
        }
        return problems;
    }

    private static String lying(List<Step> steps, String where, Plan plan) {
        return UpgradeRules.pending(steps) + " " + where + " the current revision, " + plan.from() + ".";
    }
}
