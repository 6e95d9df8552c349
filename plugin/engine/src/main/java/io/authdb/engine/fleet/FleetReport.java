package io.authdb.engine.fleet;

import io.authdb.engine.fleet.Result.Outcome;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.Columns;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.report.OverviewText;
import io.authdb.engine.report.ProblemsJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a fleet.
 *
 * @param goal the command
 * @param results one for each member, in order
 */
public record FleetReport(String goal, List<Result> results) {

    /** Keeps a copy of the list. */
    public FleetReport {
        results = List.copyOf(results);
    }

    /** One line for each member. */
    public List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("target", "from", "to", "outcome", "took"));
        results.forEach(result -> rows.add(List.of(
                result.name(),
                result.way().map(Member.Way::from).orElse("-"),
                result.way().map(Member.Way::to).orElse("-"),
                result.outcome().words(),
                result.took().equals(Duration.ZERO) ? "-" : OverviewText.took(result.took()))));
        return Columns.align(rows);
    }

    /** What is wrong with whom, in full. */
    public List<String> problems(Spelling spelling) {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            result.way().ifPresent(way -> way.waits().forEach(wait -> lines.add(result.name() + ": wait: " + wait)));
            result.failure()
                    .ifPresent(failure ->
                            failure.text(spelling).lines().forEach(line -> lines.add(result.name() + ": " + line)));
        }
        return lines;
    }

    /** How it went, in a sentence. */
    public String summary() {
        long arrived = results.stream().filter(Result::arrived).count();
        long stopped =
                results.stream().filter(result -> result.failure().isPresent()).count();
        if (isWaiting() || results.stream().anyMatch(result -> result.outcome() == Outcome.READY)) {
            return "Nothing was run; " + stopped + " of " + results.size() + " targets would refuse it.";
        }
        String of = arrived + " of " + results.size() + " targets are done";
        if (stopped == 0) {
            return of + ".";
        }
        boolean before = results.stream().anyMatch(result -> result.outcome() == Outcome.REFUSED);
        return before
                ? "Nothing was run: " + stopped + " of " + results.size() + " targets would refuse it."
                : of + ", " + stopped + " failed, " + (results.size() - arrived - stopped)
                        + " not started. Once that is mended, the same command goes on.";
    }

    /** The exit code of the worst; 0 if all is well. */
    public int exitCode() {
        return results.stream()
                .flatMap(result -> result.failure().stream())
                .map(AuthdbException::exitCode)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> isWaiting() ? Outlook.Verdict.WAIT.exitCode() : 0);
    }

    private boolean isWaiting() {
        return results.stream().anyMatch(result -> result.outcome() == Outcome.WAITING);
    }

    /** For machines. */
    public Map<String, Object> json(Spelling spelling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goal", goal);
        json.put("exitCode", exitCode());
        json.put(
                "targets",
                results.stream().map(result -> json(result, spelling)).toList());
        return json;
    }

    private static Map<String, Object> json(Result result, Spelling spelling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", result.name());
        json.put("outcome", result.outcome().words());
        result.way().ifPresent(way -> {
            json.put("from", way.from());
            json.put("to", way.to());
        });
        json.put("tookMillis", result.took().toMillis());
        result.failure().ifPresent(failure -> json.putAll(new ProblemsJson(failure, spelling).json()));
        return json;
    }
}
