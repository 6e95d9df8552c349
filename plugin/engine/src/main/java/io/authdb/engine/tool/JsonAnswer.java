package io.authdb.engine.tool;

import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.Json;
import io.authdb.engine.report.Overview;
import io.authdb.engine.report.OverviewJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One line of JSON for machines, nothing beside it.
 *
 * @param out takes the line
 */
record JsonAnswer(Consumer<String> out) implements Answer {

    @Override
    public void ran(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goal", plan.direction().word());
        json.put("from", plan.from().name());
        json.put("to", plan.to().name());
        json.put(
                "steps",
                plan.steps().stream().map(step -> step.revision().id().value()).toList());
        out.accept(Json.of(json));
    }

    @Override
    public void stamped(Stamped stamped) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goal", stamped.source().isEmpty() ? "stamp" : "adopt");
        json.put("to", stamped.at().name());
        json.put(
                "recorded",
                stamped.recorded().stream()
                        .map(revision -> revision.id().value())
                        .toList());
        json.put("source", stamped.source());
        json.put("forced", stamped.differences());
        json.put("excluded", stamped.excluded());
        out.accept(Json.of(json));
    }

    @Override
    public void current(Overview overview) {
        out.accept(Json.of(new OverviewJson(overview).current()));
    }

    @Override
    public void history(Overview overview, boolean verbose) {
        out.accept(Json.of(new OverviewJson(overview).history()));
    }

    @Override
    public void atHead(boolean compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exitCode", 0);
        json.put("compared", compared);
        json.put("problems", List.of());
        out.accept(Json.of(json));
    }
}
