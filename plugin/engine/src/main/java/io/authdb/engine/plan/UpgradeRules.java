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
        List<Step> late = late(plan, chain);
        return late.isEmpty() || request.permissions().contains(Permission.OUT_OF_ORDER)
                ? List.of()
                : List.of(outOfOrder(late, plan));
    }

    private static Problem below(Plan plan) {
        return plan.refused("TargetBelow", plan.to() + " lies below " + plan.from() + ", and an upgrade only goes up.")
                .advise("To go down", Command.of("downgrade", plan.to().name()));
    }

    private static Problem outOfOrder(List<Step> late, Plan plan) {
        String what = pending(late) + " below the current one, " + plan.from() + ".";
        return putRight(plan.refused("OutOfOrder", what), late, plan);
    }

    /** The steps of a plan that lie below where the database is; they come first. */
    static List<Step> late(Plan plan, Chain chain) {
        return plan.steps().stream()
                .filter(step ->
                        chain.position(step.revision().id()).orElseThrow().index()
                                < plan.from().index())
                .toList();
    }

    /** The beginning of a sentence on pending revisions. */
    static String pending(List<Step> steps) {
        return steps.size() == 1 ? "1 pending revision lies" : steps.size() + " pending revisions lie";
    }

    /** The problem with the late revisions listed, and what to do about them. */
    static Problem putRight(Problem problem, List<Step> late, Plan plan) {
        return problem.withFirst(titles(late))
                .advise("Give a new migration an id above " + plan.from() + ".")
                .advise("Or apply it where it stands", plan.command().with(Permission.OUT_OF_ORDER.word()));
    }

    static List<String> titles(List<Step> steps) {
        return steps.stream().map(step -> step.revision().title()).toList();
    }
}
