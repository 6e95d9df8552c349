package io.authdb.engine.report;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong, as JSON. The shape is a promise: names are added, never changed or taken away.
 *
 * @param failed what was thrown
 * @param spelling how the user types commands
 */
public record ProblemsJson(AuthdbException failed, Spelling spelling) {

    /** The exit code and all problems. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exitCode", failed.exitCode());
        json.put("problems", failed.problems().stream().map(this::problem).toList());
        return json;
    }

    private Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("where", problem.where());
        json.put("what", problem.what());
        json.put("lines", problem.lines());
        json.put("state", problem.state());
        json.put(
                "advice",
                problem.advice().stream()
                        .filter(piece -> piece.isFor(spelling))
                        .map(this::advice)
                        .toList());
        return json;
    }

    private Map<String, Object> advice(Problem.Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", advice.text());
        json.put("commands", advice.commands().stream().map(spelling::of).toList());
        return json;
    }
}
