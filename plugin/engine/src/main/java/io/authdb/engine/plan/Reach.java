package io.authdb.engine.plan;

import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Target;
import java.util.ArrayList;
import java.util.List;

/** How far down a database could go. */
public final class Reach {

    private Reach() {}

    /** A line for each applied revision from the newest down, up to the first that cannot be undone, and what is lost. */
    public static List<String> down(Chain chain, State state) {
        List<String> lines = new ArrayList<>();
        Plan all = new Planner(chain, state).downgrade(Target.parse("base"));
        for (int i = 0; i < all.steps().size(); i++) {
            Step step = all.steps().get(i);
            if (!step.reversibility().reversible()) {
                lines.add("below " + step.revision().id() + " there is no way: "
                        + step.reversibility().explained());
                return lines;
            }
            String reached = i + 1 < all.steps().size()
                    ? all.steps().get(i + 1).revision().title()
                    : "base";
            lines.add(reached + "   undoes " + step.revision().title() + " ("
                    + step.reversibility().explained() + ")");
        }
        return lines;
    }
}
