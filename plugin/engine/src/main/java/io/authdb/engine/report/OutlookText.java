package io.authdb.engine.report;

import io.authdb.engine.problem.Spelling;
import io.authdb.engine.report.Outlook.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An outlook in lines, and for machines.
 *
 * @param outlook what to tell
 * @param spelling how the user types commands
 */
public record OutlookText(Outlook outlook, Spelling spelling) {

    private static final String NOT_COMPARED = "drift: not looked for, since that takes a scratch server";

    /** For people; the last line says what to do. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(outlook.plan()
                .filter(plan -> !plan.steps().isEmpty())
                .map(plan -> "upgrade from " + plan.from() + " to " + plan.to() + ": " + plan.length())
                .orElse("The database is at " + outlook.current() + "."));
        outlook.steps().forEach(step -> add(lines, step));
        outlook.stops().forEach(problem -> problem.text(spelling).lines().forEach(lines::add));
        outlook.waits().forEach(wait -> lines.add("wait: " + wait));
        outlook.remarks().forEach(remark -> lines.add("note: " + remark));
        outlook.drift()
                .ifPresentOrElse(
                        found -> found.forEach(difference -> lines.add("drift: " + difference)),
                        () -> lines.add(NOT_COMPARED));
        lines.add(verdict());
        return lines;
    }

    private static void add(List<String> lines, Outlook.Step step) {
        lines.add(step.revision().title() + ": reversible "
                + step.revision().reversibility().explained()
                + (step.revision().transactional() ? "" : "; outside a transaction"));
        step.sql()
                .ifPresentOrElse(
                        all -> all.forEach(sql -> lines.add("  " + sql.strip().replaceAll("\\s*\\R\\s*", " "))),
                        () -> lines.add("  runs its class: what that sends is not known here"));
        step.effects()
                .ifPresentOrElse(
                        all -> all.forEach(effect -> lines.add("  " + effect.words())),
                        () -> lines.add("  locks are not known: authdb:verify has not run on these classes"));
    }

    private String verdict() {
        Verdict verdict = outlook.verdict();
        boolean nothing = outlook.plan().filter(plan -> plan.steps().isEmpty()).isPresent();
        return switch (verdict) {
            case GO -> nothing ? "go: there is nothing to do." : "go: nothing is in the way.";
            case WAIT -> "wait: " + outlook.waits().size() + " in the way now.";
            case STOP ->
                outlook.stops().isEmpty()
                        ? "stop: the schema is not what its migrations make of it."
                        : "stop: it would be refused.";
        };
    }

    /** For machines. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goal", "plan");
        json.put("verdict", outlook.verdict().name().toLowerCase(Locale.ROOT));
        json.put("exitCode", outlook.verdict().exitCode());
        json.put("current", outlook.current());
        outlook.plan().ifPresent(plan -> json.put("to", plan.to().name()));
        json.put("steps", outlook.steps().stream().map(OutlookText::step).toList());
        json.put(
                "stops",
                outlook.stops().stream().map(problem -> problem.text(spelling)).toList());
        json.put("waits", outlook.waits());
        json.put("notes", outlook.remarks());
        outlook.drift().ifPresent(drift -> json.put("drift", drift));
        return json;
    }

    private static Map<String, Object> step(Outlook.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", step.revision().id().value());
        json.put("description", step.revision().description());
        json.put("reversible", step.revision().reversibility().reversible());
        json.put("transactional", step.revision().transactional());
        step.sql().ifPresent(sql -> json.put("sql", sql));
        step.effects()
                .ifPresent(effects -> json.put(
                        "locks", effects.stream().map(OutlookText::effect).toList()));
        return json;
    }

    private static Map<String, Object> effect(Outlook.Sized sized) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", sized.effect().table());
        json.put("lock", sized.effect().lock());
        json.put("rewritten", sized.effect().rewritten());
        json.put("scanned", sized.effect().scanned());
        json.put("size", sized.size());
        return json;
    }
}
