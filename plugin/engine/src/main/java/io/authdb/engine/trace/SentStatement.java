package io.authdb.engine.trace;

import java.util.Collection;
import java.util.List;

/**
 * A text of SQL that was sent, exactly as the migration gave it to the driver.
 *
 * @param text the text, which is taken apart once however often the statement is asked
 * @param binds the values bound to its placeholders, each with its index and type; see {@link BoundValue}
 */
public record SentStatement(SqlText text, List<String> binds, Outcome outcome) {
    public SentStatement {
        binds = List.copyOf(binds);
    }

    /** Of this text, in which question marks are JDBC placeholders or not. */
    public SentStatement(String sql, boolean placeholders, List<String> binds, Outcome outcome) {
        this(new SqlText(sql, placeholders), binds, outcome);
    }

    static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }

    static SentStatement prepared(String sql, Collection<String> binds) {
        return new SentStatement(sql, true, List.copyOf(binds), new Outcome.Done());
    }

    SentStatement ending(Outcome actual) {
        return new SentStatement(text, binds, actual);
    }

    /** The text as it was sent. */
    public String sql() {
        return text.sql();
    }

    /** Whether question marks in the text are JDBC placeholders. */
    public boolean placeholders() {
        return text.placeholders();
    }

    public boolean failed() {
        return outcome instanceof Outcome.Failed;
    }

    /**
     * The text without comments, and with one space for any white space outside literals: what a person reads who wants to
     * see what differs. To read, not to send.
     */
    public String compact() {
        return new SqlLexer(sql(), placeholders()).compact();
    }

    /** The same with a mask over each password that is written in the text: for people and for the record, not to send. */
    public SentStatement withoutPasswords() {
        String masked = PasswordMask.over(sql(), placeholders());
        return masked.equals(sql()) ? this : new SentStatement(masked, placeholders(), binds, outcome);
    }

    /** Whether a password is written in the text. */
    public boolean holdsPassword() {
        return !withoutPasswords().sql().equals(sql());
    }
}
