package io.authdb.engine.trace;

import java.util.List;
import java.util.Locale;

/** One statement of a text, as its tokens without the semicolon that ended it. */
public record SqlStatement(List<String> tokens) {
    public SqlStatement {
        tokens = List.copyOf(tokens);
    }

    /** The statement with one space between all tokens: white space and comments do not show, all else does. */
    public String normalized() {
        return String.join(" ", tokens);
    }

    /** The token at a place, in upper case so that it compares with a keyword; empty past the end. */
    public String keyword(int index) {
        return index < tokens.size() ? tokens.get(index).toUpperCase(Locale.ROOT) : "";
    }

    /** Whether it begins or ends a transaction. What works with a savepoint does neither. */
    public boolean controlsTransaction() {
        return switch (keyword(0)) {
            case "BEGIN", "START", "COMMIT", "END", "ABORT" -> true;
            case "ROLLBACK" -> !keyword(1).equals("TO") && !keyword(2).equals("TO");
            case "PREPARE" -> keyword(1).equals("TRANSACTION");
            default -> false;
        };
    }
}
