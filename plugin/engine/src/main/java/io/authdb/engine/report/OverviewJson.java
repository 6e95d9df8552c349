package io.authdb.engine.report;

import io.authdb.engine.history.Applied;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An overview as JSON. The shape is a promise: names are added, never changed or taken away.
 *
 * @param overview what to tell
 */
public record OverviewJson(Overview overview) {

    /** Where the database is. */
    public Map<String, Object> current() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("current", overview.current());
        json.put("head", overview.chain().at(overview.chain().size()).name());
        json.put("atHead", overview.atHead());
        json.put("pending", overview.pending());
        json.put("pendingBelow", overview.pendingBelow());
        json.put("changed", overview.changed());
        json.put("renamed", overview.renamed().size());
        return json;
    }

    /** All revisions, newest first. */
    public Map<String, Object> history() {
        Map<String, Object> json = current();
        json.put(
                "revisions",
                overview.entries().stream().map(OverviewJson::revision).toList());
        return json;
    }

    private static Map<String, Object> revision(Overview.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().value());
        json.put("state", entry.state());
        json.put("classKnown", entry.revision().isPresent());
        json.put("description", entry.description());
        json.put("changed", entry.changed());
        entry.renamed().ifPresent(name -> json.put("classDescription", name));
        entry.revision().ifPresent(revision -> addDeclared(json, revision));
        addReversibility(json, entry.reversibility());
        entry.applied().ifPresent(applied -> json.put("applied", applied(applied)));
        return json;
    }

    private static void addDeclared(Map<String, Object> json, Revision revision) {
        json.put("class", revision.className());
        json.put("transactional", revision.transactional());
    }

    private static void addReversibility(Map<String, Object> json, Reversibility reversibility) {
        json.put("reversible", reversibility.reversible());
        json.put("verdict", reversibility.words());
        json.putAll(ReversibilityJson.details(reversibility));
    }

    private static Map<String, Object> applied(Applied applied) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", applied.by().event());
        json.put("at", applied.by().at().toString());
        json.put("tookMillis", applied.by().took().toMillis());
        json.put("role", applied.by().role());
        json.put("host", applied.by().host());
        json.put("tool", applied.by().tool());
        json.put("checksum", applied.checksum());
        return json;
    }
}
