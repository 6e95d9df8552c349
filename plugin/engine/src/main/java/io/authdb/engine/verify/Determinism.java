package io.authdb.engine.verify;

import io.authdb.engine.trace.SentStatement;
import java.util.List;

/** Where two runs of a migration that should have sent the same went apart. */
final class Determinism {

    private static final int LONGEST = 200;

    private Determinism() {}

    static Finding finding(List<SentStatement> first, List<SentStatement> second) {
        int at = 0;
        while (at < first.size() && at < second.size() && text(first, at).equals(text(second, at))) {
            at++;
        }
        return Finding.warning(
                "NotDeterministic",
                "Its upgrade sends other SQL each time, over the same rows.",
                List.of("first:  " + text(first, at), "second: " + text(second, at)));
    }

    private static String text(List<SentStatement> statements, int at) {
        if (at >= statements.size()) {
            return "(nothing more)";
        }
        SentStatement statement = statements.get(at);
        String text = statement.withoutPasswords().sql().strip().replaceAll("\\s+", " ")
                + (statement.binds().isEmpty() ? "" : " " + statement.binds());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
