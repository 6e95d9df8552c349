package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.util.Optional;

/**
 * VACUUM. Whether it ran cannot be seen, and running it again does no harm.
 *
 * @param patient whether it lets others work meanwhile
 */
record Vacuum(boolean patient) implements Judge {

    static Optional<Vacuum> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!words.next("VACUUM")) {
            return Optional.empty();
        }
        boolean full = words.parenthesisWith("FULL") || words.next("FULL");
        return Optional.of(new Vacuum(!full));
    }

    @Override
    public Finding look(Connection connection) {
        return Finding.UNTOUCHED;
    }

    @Override
    public boolean tolerant() {
        return true;
    }

    @Override
    public String already() {
        return "";
    }
}
