package io.authdb.engine.report;

import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.TableFact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of one migration on the page, as far as a person reads them; the rest is in the files beside it.
 *
 * @param proof what was seen of it
 */
record HtmlSql(Proof proof) {

    private static final int MOST = 50;
    private static final int LONGEST = 5_000;

    String text() {
        String varies = proof.sql().fixed(Proof.Sql.Part.UPGRADE) || proof.state() == Proof.State.TAKEN
                ? ""
                : "<p class=\"quiet\">Its statements differ from run to run; these were sent once.</p>\n";
        return varies
                + direction("Upgrade", ".up.sql", proof.sql().upgrade(), proof.facts())
                + direction("Downgrade", ".down.sql", proof.sql().downgrade(), List.of());
    }

    private String direction(String title, String ending, List<SentStatement> sent, List<TableFact> facts) {
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
                + IntStream.range(0, Math.min(MOST, sent.size()))
                        .mapToObj(at -> statement(sent.get(at)) + facts(facts, at + 1))
                        .collect(Collectors.joining())
                + more;
    }

    /** What the statement did to tables that were there before. */
    private static String facts(List<TableFact> facts, int statement) {
        String items = facts.stream()
                .filter(fact -> fact.statement() == statement)
                .map(fact -> "<li" + (fact.blocksWriters() ? " class=\"blocks\">" : ">") + Markup.escape(fact.words())
                        + "</li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul class=\"locks\">" + items + "</ul>\n";
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
