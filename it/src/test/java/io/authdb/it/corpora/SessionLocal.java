package io.authdb.it.corpora;

import java.util.Optional;

/** Makes what a statement sets on the session last until the end of the transaction. */
final class SessionLocal {

    private SessionLocal() {}

    /** The statement that does so; empty for one that has no such form. */
    static Optional<ScriptStatement> of(ScriptStatement statement) {
        return switch (statement.keyword(0)) {
            case "SET" -> set(statement);
            case "RESET" -> reset(statement);
            case "DISCARD" -> Optional.empty();
            case "SELECT" -> Optional.of(setConfig(statement));
            default -> Optional.of(statement);
        };
    }

    private static Optional<ScriptStatement> set(ScriptStatement statement) {
        return switch (statement.keyword(1)) {
            case "LOCAL", "TRANSACTION", "CONSTRAINTS" -> Optional.of(statement);
            case "SESSION" -> setSession(statement);
            default -> Optional.of(statement.replacing(0, "SET LOCAL"));
        };
    }

    private static Optional<ScriptStatement> setSession(ScriptStatement statement) {
        return switch (statement.keyword(2)) {
            case "CHARACTERISTICS" -> Optional.empty();
            case "AUTHORIZATION" -> Optional.of(statement.replacing(0, "SET LOCAL"));
            default -> Optional.of(statement.replacing(1, "LOCAL"));
        };
    }

    private static Optional<ScriptStatement> reset(ScriptStatement statement) {
        if (statement.keyword(1).equals("ALL")) {
            return Optional.empty();
        }
        String value =
                switch (statement.keyword(1)) {
                    case "ROLE" -> " NONE";
                    case "SESSION" -> " DEFAULT";
                    default -> " TO DEFAULT";
                };
        return Optional.of(
                ScriptStatement.of(statement.replacing(0, "SET LOCAL").text() + value, Optional.empty()));
    }

    /** As pg_dump writes it: {@code SELECT pg_catalog.set_config('search_path', '', false)}. */
    private static ScriptStatement setConfig(ScriptStatement statement) {
        int call = statement.indexOf("set_config");
        int last = statement.tokens().size() - 2;
        boolean only = call > 0 && call <= 3 && statement.keyword(last + 1).equals(")");
        return only && statement.keyword(last).equals("FALSE") ? statement.replacing(last, "true") : statement;
    }
}
