package io.authdb.engine.plan;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the data a downgrade loses is given up knowingly: by the number of rows each step loses, so that a habit or a
 * copied command gives up nothing. Only on the embedded database, which holds no data but a developer's, a plain yes will do.
 */
final class LossRules {

    private LossRules() {}

    static Decision decide(Plan plan, Request request) {
        List<Step> lossy = plan.lossy();
        boolean plain = request.has(Permission.EMBEDDED);
        if (lossy.isEmpty() || (plain && request.has(Permission.ACCEPT_DATA_LOSS))) {
            return unused(plan, lossy, request);
        } else if (request.counted().isPresent()) {
            return compare(plan, lossy, request);
        }
        return plain && request.accepted().rows().isEmpty()
                ? new Decision.Refused(List.of(uncounted(plan)))
                : new Decision.Uncounted(plan);
    }

    private static Decision compare(Plan plan, List<Step> lossy, Request request) {
        Losses counted = request.counted().orElseThrow();
        boolean same = lossy.stream()
                .map(step -> step.revision().id())
                .allMatch(id -> request.accepted().of(id).equals(counted.of(id)));
        return same
                ? unused(plan, lossy, request)
                : new Decision.Refused(List.of(differs(plan, lossy, request.accepted(), counted)));
    }

    private static Decision unused(Plan plan, List<Step> lossy, Request request) {
        Set<RevisionId> losing =
                lossy.stream().map(step -> step.revision().id()).collect(Collectors.toSet());
        List<RevisionId> others = request.accepted().rows().keySet().stream()
                .filter(id -> !losing.contains(id))
                .toList();
        if (others.isEmpty()) {
            return new Decision.Cleared(plan, request.accepted());
        }
        String ids = others.stream().map(RevisionId::value).collect(Collectors.joining(", "));
        return new Decision.Refused(List.of(
                plan.refused("UnusedAcceptance", "data loss is accepted for " + ids + ", where none is expected.")
                        .advise("Leave it out", plan.command())));
    }

    /** The refusal where a plain yes is enough. */
    static Problem uncounted(Plan plan) {
        return refused(plan, "and that was not accepted.")
                .withFirst(StepTable.of(plan.steps()))
                .advise("To lose it", plan.command().with(Permission.ACCEPT_DATA_LOSS.word(), "true"));
    }

    private static Problem differs(Plan plan, List<Step> lossy, Losses accepted, Losses counted) {
        String why = accepted.rows().isEmpty()
                ? "and that was not accepted."
                : "and what was accepted is not what would be lost.";
        return refused(plan, why)
                .withFirst(StepTable.of(
                        plan.steps(),
                        step -> lossy.contains(step)
                                ? step.reversibility().explained() + " ("
                                        + counted.words(step.revision().id()) + ")"
                                : step.reversibility().explained()))
                .advise("To lose it", plan.command().with(Permission.ACCEPT_DATA_LOSS.word(), counted.text()));
    }

    private static Problem refused(Plan plan, String why) {
        int lossy = plan.lossy().size();
        return plan.refused(
                "DataLoss", lossy + " of " + plan.length() + (lossy == 1 ? " loses" : " lose") + " data, " + why);
    }
}
