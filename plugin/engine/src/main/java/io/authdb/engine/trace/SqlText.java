package io.authdb.engine.trace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text of SQL, and taken apart: the statements in it, and the form in which white space and comments do not show. */
public final class SqlText {

    /** A longer one is taken apart anew for each question: to keep all its tokens would cost more than that. */
    private static final int LONGEST_KEPT = 16_384;

    private final String sql;
    private final boolean placeholders;
    private @Nullable List<SqlStatement> kept;

    SqlText(String sql, boolean placeholders) {
        this.sql = sql;
        this.placeholders = placeholders;
    }

    /** A text as PostgreSQL reads it, where a question mark is part of an operator. */
    public static SqlText of(String sql) {
        return new SqlText(sql, false);
    }

    /** The text of a JDBC PreparedStatement, where a question mark is a placeholder unless it is doubled. */
    public static SqlText withPlaceholders(String sql) {
        return new SqlText(sql, true);
    }

    /** The text itself. */
    public String sql() {
        return sql;
    }

    boolean placeholders() {
        return placeholders;
    }

    public List<SqlStatement> statements() {
        List<SqlStatement> statements = kept;
        if (statements == null) {
            statements = StatementSplitter.split(new SqlLexer(sql, placeholders).tokens());
            kept = sql.length() > LONGEST_KEPT ? null : statements;
        }
        return statements;
    }

    /**
     * The normal form: equal for two texts exactly when their tokens are. Strings, quoted identifiers, dollar-quoted
     * bodies and case are kept; empty statements and trailing semicolons are not. To compare, not to send: a string that
     * continues on the next line no longer does.
     */
    public String normalized() {
        StringBuilder normalized = new StringBuilder(sql.length() + 16);
        for (SqlStatement statement : statements()) {
            normalized.append(normalized.isEmpty() ? "" : " ; ").append(statement.normalized());
        }
        return normalized.toString();
    }

    /** The first statement that begins or ends a transaction, which is not a migration's to do. */
    public Optional<SqlStatement> transactionControl() {
        for (SqlStatement statement : statements()) {
            if (statement.controlsTransaction()) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlText text && placeholders == text.placeholders && sql.equals(text.sql);
    }

    @Override
    public int hashCode() {
        return sql.hashCode();
    }

    @Override
    public String toString() {
        return sql;
    }
}
