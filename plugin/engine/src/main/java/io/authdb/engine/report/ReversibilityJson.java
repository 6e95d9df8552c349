package io.authdb.engine.report;

import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a migration declares of its way back, as JSON has it everywhere. */
final class ReversibilityJson {

    private ReversibilityJson() {}

    /** What goes with the words: {@code loses} and {@code leaves}, or {@code reason}, {@code decision}, {@code recovery}. */
    static Map<String, Object> details(Reversibility reversibility) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (reversibility instanceof Reversible reversible) {
            json.put("loses", reversible.loses());
            json.put("leaves", reversible.leaves());
        } else if (reversibility instanceof Irreversible irreversible) {
            json.put("reason", irreversible.reason());
            json.put("decision", irreversible.decision());
            json.put("recovery", irreversible.recovery());
        }
        return json;
    }
}
