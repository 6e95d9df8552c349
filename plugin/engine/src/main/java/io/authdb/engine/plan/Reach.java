package io.authdb.engine.plan;

import io.authdb.engine.history.State;
import io.authdb.engine.problem.Columns;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Target;
import java.util.ArrayList;
import java.util.List;

/** How far down a database could go. */
public final class Reach {

    private Reach() {}

    /** A line for each applied revision from the newest down, up to the first that cannot be undone, and what is lost. */
    public static List<String> down(Chain chain, State state) {
        List<List<String>> rows = new ArrayList<>();
        List<Step> steps =
                new Planner(chain, state).downgrade(Target.parse("base")).steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String undone = "undoes " + step.revision().title();
            if (!step.reversibility().reversible()) {
                rows.add(List.of("nothing lower", undone, step.reversibility().explained()));
                break;
            }
            boolean last = i + 1 == steps.size();
            rows.add(List.of(
                    last ? "base" : steps.get(i + 1).revision().id().value(),
                    undone,
                    step.reversibility().explained()));
        }
        return Columns.align(rows);
    }
}
