package io.authdb.engine.plan;

import io.authdb.engine.problem.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Steps in lines, as far as a message has room for them. */
final class StepTable {

    private static final int LISTED = 20;

    private StepTable() {}

    static List<String> of(List<Step> steps) {
        return of(steps, step -> step.reversibility().explained());
    }

    static List<String> of(List<Step> steps, Function<Step, String> remark) {
        List<List<String>> rows = new ArrayList<>();
        steps.stream()
                .limit(LISTED)
                .forEach(step -> rows.add(List.of(step.revision().title(), remark.apply(step))));
        if (steps.size() > LISTED) {
            rows.add(List.of("and " + (steps.size() - LISTED) + " more"));
        }
        return Columns.align(rows);
    }
}
