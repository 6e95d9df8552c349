package io.authdb.engine.trace;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of SQL that was sent, exactly as the migration gave it to the driver. Two are equal if all that they say is; how the
 * text is taken apart is found out once and kept, since each step asks for it many times.
 */
public final class SentStatement {

    private final String sql;
    private final boolean placeholders;
    private final List<String> binds;
    private final Outcome outcome;
    private @Nullable SqlText text;

    /**
     * A statement and how it ended.
     *
     * @param placeholders whether question marks in the text are JDBC placeholders
     * @param binds the values bound to them, each with its index and type; see {@link BoundValue}
     */
    public SentStatement(String sql, boolean placeholders, List<String> binds, Outcome outcome) {
        this.sql = sql;
        this.placeholders = placeholders;
        this.binds = List.copyOf(binds);
        this.outcome = outcome;
    }

    static SentStatement plain(String sql) {
        return new SentStatement(sql, false, List.of(), new Outcome.Done());
    }

    static SentStatement prepared(String sql, Collection<String> binds) {
        return new SentStatement(sql, true, List.copyOf(binds), new Outcome.Done());
    }

    SentStatement ending(Outcome actual) {
        SentStatement ended = new SentStatement(sql, placeholders, binds, actual);
        ended.text = text;
        return ended;
    }

    public String sql() {
        return sql;
    }

    public boolean placeholders() {
        return placeholders;
    }

    public List<String> binds() {
        return binds;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean failed() {
        return outcome instanceof Outcome.Failed;
    }

    /**
     * The text without comments, and with one space for any white space outside literals: what a person reads who wants to
     * see what differs. To read, not to send.
     */
    public String compact() {
        return new SqlLexer(sql, placeholders).compact();
    }

    /** The same with a mask over each password that is written in the text: for people and for the record, not to send. */
    public SentStatement withoutPasswords() {
        String masked = PasswordMask.over(sql, placeholders);
        return masked.equals(sql) ? this : new SentStatement(masked, placeholders, binds, outcome);
    }

    /** Whether a password is written in the text. */
    public boolean holdsPassword() {
        return !withoutPasswords().sql().equals(sql);
    }

    /** The text taken apart. */
    public SqlText text() {
        SqlText known = text;
        if (known == null) {
            known = placeholders ? SqlText.withPlaceholders(sql) : SqlText.of(sql);
            text = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentStatement sent
                && sql.equals(sent.sql)
                && placeholders == sent.placeholders
                && binds.equals(sent.binds)
                && outcome.equals(sent.outcome);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sql, placeholders, binds, outcome);
    }

    @Override
    public String toString() {
        return sql + (binds.isEmpty() ? "" : " " + binds) + ": " + outcome;
    }
}
