package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * DROP INDEX CONCURRENTLY. Cut, it may leave the index invalid; dropping it again ends that.
 *
 * @param index its name, with or without a schema
 * @param tolerant whether it need not be there
 */
record DroppedIndex(String index, boolean tolerant) implements Judge {

    static Optional<DroppedIndex> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!words.next("DROP", "INDEX", "CONCURRENTLY")) {
            return Optional.empty();
        }
        boolean tolerant = words.next("IF", "EXISTS");
        return words.name().map(index -> new DroppedIndex(index, tolerant));
    }

    @Override
    public Finding look(Connection connection) throws SQLException {
        List<String> found =
                Catalog.ask(connection, "select pg_catalog.to_regclass(?)::pg_catalog.text is not null", index);
        return found.get(0).equals("t") ? Finding.UNTOUCHED : Finding.DONE;
    }

    @Override
    public String already() {
        return "there is no index called " + index + ".";
    }

    @Override
    public boolean patient() {
        return true;
    }
}
