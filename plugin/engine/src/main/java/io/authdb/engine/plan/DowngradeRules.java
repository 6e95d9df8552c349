package io.authdb.engine.plan;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Reversibility.Irreversible;
import java.util.List;

/** What a downgrade is refused for. */
final class DowngradeRules {

    private DowngradeRules() {}

    static List<Problem> refusals(Plan plan) {
        if (plan.to().index() > plan.from().index()) {
            return List.of(above(plan));
        }
        List<Step> irreversible = plan.steps().stream()
                .filter(step -> !step.reversibility().reversible())
                .toList();
        return irreversible.isEmpty() ? List.of() : List.of(irreversible(irreversible, plan));
    }

    private static Problem above(Plan plan) {
        return plan.refused(
                        "TargetAbove", plan.to() + " lies above " + plan.from() + ", and a downgrade only goes down.")
                .advise("To go up", Command.of("upgrade", plan.to().name()));
    }

    private static Problem irreversible(List<Step> irreversible, Plan plan) {
        Problem problem = plan.refused(
                        "IrreversibleStep", irreversible.size() + " of " + plan.length() + " cannot be undone.")
                .withFirst(StepTable.of(plan.steps()));
        for (Step step : irreversible) {
            if (step.reversibility() instanceof Irreversible declared
                    && !declared.recovery().isEmpty()) {
                problem = problem.advise("Recovery: " + declared.recovery());
            }
        }
        String reachable = irreversible.get(0).revision().id().value();
        return reachable.equals(plan.from().name())
                ? problem.advise("No lower target is reachable from " + reachable + ".")
                : problem.advise("Nearest reachable target", Command.of("downgrade", reachable));
    }
}
