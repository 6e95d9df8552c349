package io.authdb.engine.script;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.HistoryScript;
import io.authdb.engine.history.Literal;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Origin;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.seal.SealedSql;
import io.authdb.engine.trace.SentStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of single steps, each as a run would send it. */
final class Steps {

    /** What {@code psql} would read as its own: a variable, or a command of its. */
    private static final Pattern PSQLS = Pattern.compile("\\\\|(?<!:):['\"{\\p{Alpha}_]");

    private static final Moment ASKED = new Moment("", "", 0, "", "");

    private final HistoryScript history;
    private final SealedSql seals;
    private final Direction direction;

    Steps(HistoryScript history, SealedSql seals, Direction direction) {
        this.history = history;
        this.seals = seals;
        this.direction = direction;
    }

    /** The statements of one step. */
    List<String> of(Revision revision) {
        Seal seal = seals.find(revision.id(), direction).orElseThrow();
        return revision.transactional() ? inside(revision, seal) : outside(revision, seal);
    }

    private List<String> inside(Revision revision, Seal seal) {
        List<String> all = new ArrayList<>();
        all.add("begin");
        all.add(block(history.enter(revision, event())));
        seal.statements().forEach(sent -> all.add(plain(sent.sql())));
        seal.queries().forEach(query -> all.add(block(judgement(query))));
        all.add(block(history.append(revision, event(), sent(revision, seal), tool())));
        all.add("commit");
        return all;
    }

    private List<String> outside(Revision revision, Seal seal) {
        List<String> all = new ArrayList<>();
        Entry.Sent sent = sent(revision, seal);
        all.add("begin");
        all.add(block(history.enter(revision, event())));
        all.add(block(history.append(revision, Entry.Event.INTENT, sent, tool())));
        all.add("commit");
        seal.statements().forEach(statement -> all.add(terminated(statement.sql())));
        all.add("begin");
        seal.queries().forEach(query -> all.add(block(judgement(query))));
        all.add(block(history.append(revision, event(), sent, tool())));
        all.add("commit");
        return all;
    }

    /** Whether a statement reaches the server as it is, where no block can be put around it. */
    static boolean isReadAlike(SentStatement sent) {
        return !PSQLS.matcher(sent.sql()).find();
    }

    /** Between dollars the program that runs it reads nothing of its own. */
    private static String plain(String sql) {
        return PSQLS.matcher(sql).find() ? block("execute " + Literal.dollars(sql) + ";\n") : terminated(sql);
    }

    /** Without the semicolon that ends it, which is added to each; one in a comment at the end would end nothing. */
    private static String terminated(String sql) {
        String text = sql.strip();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return lastLine.contains("--") ? text + "\n" : text.replaceFirst(";$", "");
    }

    private static String judgement(Seal.Query query) {
        return "declare\n  found bigint;\nbegin\n  execute "
                + Literal.dollars("select count(*) from (" + query.sql() + ") as found")
                + " into found;\n  if found > 0 then\n    raise exception '" + query.name()
                + "() found % rows that must not exist', found;\n  end if;\nend;\n";
    }

    static String block(String body) {
        String inner = body.startsWith("declare") ? body : "begin\n" + body + "end;\n";
        return "do " + Literal.dollars("\n" + inner);
    }

    private Entry.Event event() {
        return direction == Direction.UPGRADE ? Entry.Event.UPGRADE : Entry.Event.DOWNGRADE;
    }

    private Entry.Sent sent(Revision revision, Seal seal) {
        List<String> texts = seal.statements().stream().map(SentStatement::sql).toList();
        String downgrade = direction == Direction.UPGRADE
                ? seals.find(revision.id(), Direction.DOWNGRADE).map(Seal::text).orElse("")
                : "";
        return new Entry.Sent(
                texts,
                texts.stream().map(text -> "").toList(),
                seal.checksum(),
                ASKED,
                new Entry.Form("", true, downgrade));
    }

    static String tool() {
        return Origin.here().tool() + ", as a script";
    }
}
