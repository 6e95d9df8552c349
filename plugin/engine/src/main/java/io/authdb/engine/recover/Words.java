package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.util.Optional;

/** The tokens of a statement, read from left to right. */
final class Words {

    private final SqlStatement statement;
    private int at;

    Words(SqlStatement statement) {
        this.statement = statement;
    }

    /** Whether these keywords come next; they are passed over if they do. */
    boolean next(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!statement.keyword(at + i).equals(keywords[i])) {
                return false;
            }
        }
        at += keywords.length;
        return true;
    }

    /** Passes over everything up to these keywords and them; whether they came. */
    boolean skipPast(String... keywords) {
        while (at < statement.tokens().size()) {
            if (next(keywords)) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Passes over a parenthesis, if one comes next, and tells whether this keyword is in it. */
    boolean parenthesisWith(String keyword) {
        boolean found = false;
        if (next("(")) {
            while (at < statement.tokens().size() && !next(")")) {
                found |= statement.keyword(at++).equals(keyword);
            }
        }
        return found;
    }

    /** A name with or without schemas before it, as it stands; empty where none comes that could be looked up. */
    Optional<String> name() {
        if (!isIdentifier()) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(statement.tokens().get(at++));
        while (next(".") && isIdentifier()) {
            name.append('.').append(statement.tokens().get(at++));
        }
        return Optional.of(name.toString());
    }

    /** A string constant as it stands, with its quotes. */
    Optional<String> string() {
        boolean plain = statement.keyword(at).startsWith("'");
        return plain ? Optional.of(statement.tokens().get(at++)) : Optional.empty();
    }

    /** U&"..." has escapes of its own, which are not undone here. */
    private boolean isIdentifier() {
        String token = statement.keyword(at);
        return !token.isEmpty()
                && (token.charAt(0) == '"' || Character.isLetter(token.charAt(0)) || token.charAt(0) == '_')
                && !token.startsWith("U&");
    }
}
