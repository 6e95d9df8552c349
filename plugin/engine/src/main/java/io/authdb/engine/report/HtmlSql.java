package io.authdb.engine.report;

import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of one migration on the page, as far as a person reads them; the rest is in the files beside it.
 *
 * @param proof what was seen of it
 */
record HtmlSql(Proof proof) {

    private static final int MOST = 50;
    private static final int LONGEST = 5_000;

    String text() {
        String varies = proof.sql().fixed() || proof.state() == Proof.State.TAKEN
                ? ""
                : "<p class=\"quiet\">Its statements differ from run to run; these were sent once.</p>\n";
        return varies
                + direction("Upgrade", ".up.sql", proof.sql().upgrade())
                + direction("Downgrade", ".down.sql", proof.sql().downgrade());
    }

    private String direction(String title, String ending, List<SentStatement> sent) {
        if (sent.isEmpty()) {
            return "";
        }
        String file = Markup.escape("sql/" + proof.revision().id() + ending);
        String more = sent.size() > MOST
                ? "<p class=\"quiet\">" + (sent.size() - MOST) + " more are in <a href=\"" + file + "\">" + file
                        + "</a></p>"
                : "";
        return "<h3>" + title + " <span class=\"sum\" title=\"checksum of the SQL\">"
                + Checksum.of(sent).substring(0, 14)
                + "</span></h3>\n"
                + sent.stream().limit(MOST).map(HtmlSql::statement).collect(Collectors.joining())
                + more;
    }

    private static String statement(SentStatement sent) {
        String sql = sent.withoutPasswords().sql().strip();
        String shown = sql.length() > LONGEST ? sql.substring(0, LONGEST) + " ..." : sql;
        String binds = sent.binds().stream()
                .limit(MOST)
                .map(bind -> "\n<span class=\"bind\">" + Markup.escape(bind) + "</span>")
                .collect(Collectors.joining());
        return "<pre class=\"sql\">" + Markup.escape(shown) + binds + "</pre>\n";
    }
}
