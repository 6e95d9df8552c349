package io.authdb.engine.plan;

import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.revision.Chain;
import java.util.List;

/**
 * Decides on a request before any of it runs. The whole way is looked at first, so that a step that cannot be taken
 * stops the steps before it too.
 */
public final class Guard {

    private Guard() {}

    /**
     * Clears or refuses.
     *
     * @throws UsageException if the target means no revision, or more than one
     */
    public static Decision decide(Request request, Chain chain, State state) {
        Command typed = Command.of(request.direction().word(), request.target().text());
        List<Problem> unsound = Soundness.problems(chain, state, typed);
        if (!unsound.isEmpty()) {
            return new Decision.Refused(unsound);
        }
        try {
            return decideSound(request, chain, state);
        } catch (RefusedException beyondAnEnd) {
            return new Decision.Refused(beyondAnEnd.problems());
        }
    }

    private static Decision decideSound(Request request, Chain chain, State state) {
        Planner planner = new Planner(chain, state);
        boolean up = request.direction() == Direction.UPGRADE;
        Plan plan = up ? planner.upgrade(request.target()) : planner.downgrade(request.target());
        List<Problem> refusals = up ? UpgradeRules.refusals(plan, chain, request) : DowngradeRules.refusals(plan);
        return refusals.isEmpty()
                ? LossRules.decide(plan, request.accepting(ahead(request.accepted(), chain, state)))
                : new Decision.Refused(refusals);
    }

    /** What is undone already was accepted for the run that undid it, and was cut: typing the same again is no mistake. */
    private static Losses ahead(Losses accepted, Chain chain, State state) {
        return accepted.only(id -> chain.find(id).isEmpty()
                || state.applied().stream().anyMatch(one -> one.id().equals(id)));
    }
}
