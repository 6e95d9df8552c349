package io.authdb.engine.plan;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.revision.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the steps of a request; asks nobody whether they may run. All applied revisions are in the chain. */
final class Planner {

    private final Chain chain;
    private final Map<RevisionId, Applied> applied;
    private final Position current;

    Planner(Chain chain, State state) {
        this.chain = chain;
        this.applied = state.applied().stream().collect(Collectors.toMap(Applied::id, Function.identity()));
        this.current = state.current().flatMap(chain::position).orElse(Position.BASE);
    }

    /** Everything up to the target that is not applied, oldest first. */
    Plan upgrade(Target target) {
        Position to = chain.place(target, current, still());
        List<Step> steps = chain.revisions().subList(0, to.index()).stream()
                .filter(revision -> !applied.containsKey(revision.id()))
                .map(revision -> new Step(revision, revision.reversibility()))
                .toList();
        return new Plan(Direction.UPGRADE, target.text(), current, to, steps);
    }

    /** Everything above the target that is applied, newest first. */
    Plan downgrade(Target target) {
        Position to = downgradeTo(target);
        List<Step> steps = new ArrayList<>();
        for (int index = current.index(); index > to.index(); index--) {
            Revision revision = chain.revisions().get(index - 1);
            if (applied.containsKey(revision.id())) {
                steps.add(new Step(revision, reversibility(revision)));
            }
        }
        return new Plan(Direction.DOWNGRADE, target.text(), current, to, steps);
    }

    private Position downgradeTo(Target target) {
        if (target instanceof Target.Offset offset && offset.steps() > 0) {
            throw new RefusedException(List.of(upwards(offset)));
        }
        if (!(target instanceof Target.Offset offset && offset.steps() < 0)) {
            return chain.place(target, current, still());
        }
        // -n counts applied revisions, also where an older one is missing between them
        Chain walked = new Chain(chain.revisions().stream()
                .filter(revision -> applied.containsKey(revision.id()))
                .toList());
        Position kept = walked.place(target, walked.at(walked.size()), still());
        return chain.position(new RevisionId(kept.name())).orElse(Position.BASE);
    }

    /** Said before it is looked whether there is so much above: whoever goes down means the other sign. */
    private Problem upwards(Target.Offset target) {
        Problem problem = Problem.of(
                        "TargetAbove",
                        "downgrade to " + target.text() + " refused",
                        target.text() + " goes up, and a downgrade only goes down.")
                .withState(still())
                .advise("To go down", Command.of("downgrade", "-" + target.steps()));
        return current.index() + target.steps() > chain.size()
                ? problem
                : problem.advise("To go up", Command.of("upgrade", target.text()));
    }

    private String still() {
        return "Nothing was run. The database is still at " + current + ".";
    }

    /** What ran may have been irreversible even if today's class says otherwise. */
    private Reversibility reversibility(Revision revision) {
        return Optional.ofNullable(applied.get(revision.id()))
                .map(Applied::reversibility)
                .filter(recorded -> !recorded.reversible())
                .orElse(revision.reversibility());
    }
}
