package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TYPE ADD VALUE, all or nothing.
 *
 * @param type the enum, with or without a schema
 * @param label the label, as it is read from its string constant
 * @param tolerant whether it may be there already
 */
record AddedLabel(String type, String label, boolean tolerant) implements Judge {

    static Optional<AddedLabel> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!words.next("ALTER", "TYPE")) {
            return Optional.empty();
        }
        Optional<String> type = words.name();
        if (type.isEmpty() || !words.next("ADD", "VALUE")) {
            return Optional.empty();
        }
        boolean tolerant = words.next("IF", "NOT", "EXISTS");
        return words.string()
                .map(quoted -> quoted.substring(1, quoted.length() - 1).replace("''", "'"))
                .map(label -> new AddedLabel(type.orElseThrow(), label, tolerant));
    }

    @Override
    public Finding look(Connection connection) throws SQLException {
        String query = "select 'there' from pg_catalog.pg_enum where enumtypid = pg_catalog.to_regtype(?)"
                + " and enumlabel = ?::pg_catalog.name";
        List<String> found = Catalog.ask(connection, query, type, label);
        return found.isEmpty() ? Finding.UNTOUCHED : Finding.DONE;
    }

    @Override
    public String already() {
        return type + " has the label '" + label + "' already.";
    }

    @Override
    public boolean patient() {
        return false;
    }
}
