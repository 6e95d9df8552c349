package io.authdb.engine.trace;

import java.util.List;
import java.util.Optional;

/** A text of SQL taken apart: the statements in it, and the form in which white space and comments do not show. */
public final class SqlText {

    private final List<SqlStatement> statements;

    private SqlText(String sql, boolean placeholders) {
        statements = StatementSplitter.split(new SqlLexer(sql, placeholders).tokens());
    }

    /** A text as PostgreSQL reads it, where a question mark is part of an operator. */
    public static SqlText of(String sql) {
        return new SqlText(sql, false);
    }

    /** The text of a JDBC PreparedStatement, where a question mark is a placeholder unless it is doubled. */
    public static SqlText withPlaceholders(String sql) {
        return new SqlText(sql, true);
    }

    public List<SqlStatement> statements() {
        return statements;
    }

    /**
     * The normal form: equal for two texts exactly when their tokens are. Strings, quoted identifiers, dollar-quoted
     * bodies and case are kept; empty statements and trailing semicolons are not. To compare, not to send: a string that
     * continues on the next line no longer does.
     */
    public String normalized() {
        StringBuilder normalized = new StringBuilder();
        for (SqlStatement statement : statements) {
            normalized.append(normalized.isEmpty() ? "" : " ; ").append(statement.normalized());
        }
        return normalized.toString();
    }

    /** The first statement that begins or ends a transaction, which is not a migration's to do. */
    public Optional<SqlStatement> transactionControl() {
        for (SqlStatement statement : statements) {
            if (statement.controlsTransaction()) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }
}
