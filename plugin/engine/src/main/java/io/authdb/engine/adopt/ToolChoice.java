package io.authdb.engine.adopt;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the histories that are there is taken over.
 *
 * @param tables those that are there
 * @param working the schema they were looked for in first
 */
record ToolChoice(List<ToolTable> tables, SchemaName working) {

    /**
     * The one that is wanted, or the only one.
     *
     * @throws RefusedException if it is not there, or there are several
     */
    ToolTable of(Optional<Tool> wanted) {
        List<ToolTable> fitting = tables.stream()
                .filter(table -> wanted.isEmpty() || table.tool() == wanted.orElseThrow())
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        Problem problem = fitting.isEmpty() ? none(wanted) : several(fitting);
        throw new RefusedException(List.of(problem.withState("Nothing was written.")));
    }

    private Problem none(Optional<Tool> wanted) {
        String looked = Arrays.stream(Tool.values())
                .filter(tool -> wanted.isEmpty() || tool == wanted.orElseThrow())
                .map(Tool::table)
                .collect(Collectors.joining(", "));
        return Problem.of(
                        "NothingToAdopt",
                        "adopt",
                        "neither schema " + working + " nor the search path has a table of another tool's: " + looked
                                + ".")
                .advise(
                        "If it is in another schema, set search_path for the role. If it has another name, say where the"
                                + " database is: stamp compares its schema too.");
    }

    private static Problem several(List<ToolTable> fitting) {
        Problem problem = Problem.of("SeveralTools", "adopt", "there are histories of several tools.")
                .withLines(fitting.stream()
                        .map(table -> table.tool().title() + "'s table " + table.shown())
                        .toList());
        for (ToolTable table : fitting) {
            problem = problem.advise(
                    "To take over from " + table.tool().title(), table.tool().command());
        }
        return problem;
    }
}
