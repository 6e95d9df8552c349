package io.authdb.engine.plan;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import java.util.List;

/** What an upgrade is refused for. */
final class UpgradeRules {

    private UpgradeRules() {}

    static List<Problem> refusals(Plan plan, Chain chain, Request request) {
        if (plan.to().index() < plan.from().index()) {
            return List.of(below(plan));
        }
        List<Step> late = plan.steps().stream()
                .filter(step ->
                        chain.position(step.revision().id()).orElseThrow().index()
                                < plan.from().index())
                .toList();
        return late.isEmpty() || request.permissions().contains(Permission.OUT_OF_ORDER)
                ? List.of()
                : List.of(outOfOrder(late, plan));
    }

    private static Problem below(Plan plan) {
        return plan.refused("TargetBelow", plan.to() + " lies below " + plan.from() + ", and an upgrade only goes up.")
                .advise("To go down", Command.of("downgrade", plan.to().name()));
    }

    private static Problem outOfOrder(List<Step> late, Plan plan) {
        String pending = late.size() == 1 ? "1 pending revision lies" : late.size() + " pending revisions lie";
        return plan.refused("OutOfOrder", pending + " below the current one, " + plan.from() + ".")
                .withLines(late.stream().map(step -> step.revision().title()).toList())
                .advise("Give a new migration an id above " + plan.from() + ".")
                .advise("Or apply it where it stands", plan.command().with(Permission.OUT_OF_ORDER.word()));
    }
}
