package io.authdb.engine.report;

import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a migration sends, for people to read. It is no script to run: history is not in it, and neither are values that are
 * bound.
 *
 * @param proof what was seen of it
 */
public record SqlScript(Proof proof) {

    /** What its upgrade sends. */
    public String upgrade() {
        return text("upgrade", proof.sql().upgrade());
    }

    /** What its downgrade sends; empty where there is no way back or it did not run. */
    public Optional<String> downgrade() {
        boolean ran = proof.revision().reversibility().reversible() && proof.state() != Proof.State.TAKEN;
        return ran ? Optional.of(text("downgrade", proof.sql().downgrade())) : Optional.empty();
    }

    private String text(String direction, List<SentStatement> sent) {
        List<String> lines = new ArrayList<>();
        String many = sent.size() == 1 ? "1 statement" : sent.size() + " statements";
        lines.add(comment(direction + " of " + proof.revision().title() + ": " + many
                + (proof.revision().transactional() ? "" : ", outside a transaction")));
        lines.add(comment("reversible: " + proof.revision().reversibility().explained()));
        if (!proof.sql().fixed(Proof.Sql.Part.UPGRADE) && proof.state() != Proof.State.TAKEN) {
            lines.add(comment("as sent once: not the same each time it ran"));
        }
        sent.forEach(statement -> add(lines, statement));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, SentStatement sent) {
        lines.add("");
        lines.add(terminated(sent.withoutPasswords().sql().strip()));
        sent.binds().forEach(bind -> lines.add(comment(bind)));
        if (sent.failed()) {
            lines.add(comment("failed, and the migration went on"));
        }
    }

    /** A semicolon in a comment at the end would end nothing. */
    private static String terminated(String sql) {
        String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
        return sql.endsWith(";") ? sql : sql + (lastLine.contains("--") ? "\n;" : ";");
    }

    private static String comment(String text) {
        return "-- " + text.replaceAll("\\R", "\n-- ");
    }
}
