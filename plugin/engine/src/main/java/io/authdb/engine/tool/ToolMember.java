package io.authdb.engine.tool;

import io.authdb.engine.Authdb;
import io.authdb.engine.fleet.Member;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.Outlook;

/**
 * One database of a fleet, as it was typed.
 *
 * @param name what the fleet calls it
 * @param authdb what works on it
 * @param words the command
 * @param cancelling ends what is being sent
 */
record ToolMember(String name, Authdb authdb, Words words, Runnable cancelling) implements Member {

    @Override
    public Way look() {
        return switch (words.goal()) {
            case "check" -> checked();
            case "plan" -> planned();
            default -> way(authdb.preview(target()));
        };
    }

    /** Where it is is head, or it is refused. */
    private Way checked() {
        authdb.check();
        String current = authdb.current().current();
        return new Way(current, current);
    }

    private Way planned() {
        Outlook outlook = authdb.plan(target());
        if (!outlook.stops().isEmpty()) {
            throw new RefusedException(outlook.stops());
        }
        Way way = way(outlook.plan().orElseThrow());
        return new Way(way.from(), way.to(), outlook.waits());
    }

    @Override
    public Way run() {
        return way(authdb.upgrade(target()));
    }

    private String target() {
        return words.target().orElse("head");
    }

    private static Way way(Plan plan) {
        return new Way(plan.from().name(), (plan.steps().isEmpty() ? plan.from() : plan.to()).name());
    }

    @Override
    public void cancel() {
        cancelling.run();
    }
}
