package io.authdb.engine.plan;

import io.authdb.engine.problem.Columns;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Reversibility.Irreversible;
import java.util.ArrayList;
import java.util.List;

/** What a downgrade is refused for. */
final class DowngradeRules {

    private static final int LISTED = 20;

    private DowngradeRules() {}

    static List<Problem> refusals(Plan plan, Request request) {
        if (plan.to().index() > plan.from().index()) {
            return List.of(above(plan));
        }
        List<Step> irreversible = plan.steps().stream()
                .filter(step -> !step.reversibility().reversible())
                .toList();
        if (!irreversible.isEmpty()) {
            return List.of(irreversible(irreversible, plan));
        }
        List<Step> lossy = plan.steps().stream()
                .filter(step -> !step.reversibility().loses().isEmpty())
                .toList();
        return lossy.isEmpty() || request.permissions().contains(Permission.ACCEPT_DATA_LOSS)
                ? List.of()
                : List.of(lossy(lossy, plan));
    }

    private static Problem above(Plan plan) {
        return plan.refused(
                        "TargetAbove", plan.to() + " lies above " + plan.from() + ", and a downgrade only goes down.")
                .advise("To go up", Command.of("upgrade", plan.to().name()));
    }

    private static Problem irreversible(List<Step> irreversible, Plan plan) {
        Problem problem = plan.refused(
                        "IrreversibleStep", irreversible.size() + " of " + plan.length() + " cannot be undone.")
                .withLines(table(plan.steps()));
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

    private static Problem lossy(List<Step> lossy, Plan plan) {
        return plan.refused(
                        "DataLoss",
                        lossy.size() + " of " + plan.length() + (lossy.size() == 1 ? " loses" : " lose")
                                + " data, and that was not accepted.")
                .withLines(table(plan.steps()))
                .advise("To lose it", plan.command().with(Permission.ACCEPT_DATA_LOSS.word()));
    }

    private static List<String> table(List<Step> steps) {
        List<List<String>> rows = new ArrayList<>();
        steps.stream()
                .limit(LISTED)
                .forEach(step -> rows.add(
                        List.of(step.revision().title(), step.reversibility().explained())));
        if (steps.size() > LISTED) {
            rows.add(List.of("and " + (steps.size() - LISTED) + " more"));
        }
        return Columns.align(rows);
    }
}
