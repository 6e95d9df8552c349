package io.authdb.engine.plan;

import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Position;
import java.util.List;

/**
 * The steps from where a database is to where it should be, in the order they would run.
 *
 * @param direction which way
 * @param target as the user wrote it
 * @param from where the database is
 * @param to where it would be
 * @param steps what would run; empty when there is nothing to do
 */
public record Plan(Direction direction, String target, Position from, Position to, List<Step> steps) {

    /** Keeps a copy of the steps. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** The command that asks for this plan; head, where an upgrade goes by itself, is left out. */
    public Command command() {
        boolean byItself = direction == Direction.UPGRADE && target.equals("head");
        return byItself ? Command.of(direction.word()) : Command.of(direction.word(), target);
    }

    /** How far it is: {@code 1 step}, {@code 4 steps}. */
    public String length() {
        return steps.size() + (steps.size() == 1 ? " step" : " steps");
    }

    /** The steps that lose data: some of a downgrade's. */
    public List<Step> lossy() {
        return direction == Direction.UPGRADE
                ? List.of()
                : steps.stream()
                        .filter(step -> !step.reversibility().loses().isEmpty())
                        .toList();
    }

    /** The start of a refusal of this plan. */
    Problem refused(String code, String why) {
        return Problem.of(code, direction.word() + " to " + target + " refused", why)
                .withState("Nothing was run. The database is still at " + from + ".");
    }
}
