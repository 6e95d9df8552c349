package io.authdb.engine.plan;

import io.authdb.engine.problem.Columns;
import java.util.List;
import java.util.function.Function;

/** Steps in lines. */
final class StepTable {

    private StepTable() {}

    static List<String> of(List<Step> steps) {
        return of(steps, step -> step.reversibility().explained());
    }

    static List<String> of(List<Step> steps, Function<Step, String> remark) {
        return Columns.align(steps.stream()
                .map(step -> List.of(step.revision().title(), remark.apply(step)))
                .toList());
    }
}
