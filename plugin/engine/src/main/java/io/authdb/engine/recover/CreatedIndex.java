package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * CREATE INDEX CONCURRENTLY. Cut or failed, it leaves an index that is not valid: it slows every write, answers no query,
 * and a unique one already refuses rows.
 *
 * @param index its name
 * @param table its table, with or without a schema
 */
record CreatedIndex(String index, String table) implements Judge {

    private static final String DROP =
            "pg_catalog.format('drop index concurrently if exists %I.%I', place.nspname, named.relname)";

    private static final String FOUND = " from pg_catalog.pg_class as named"
            + " join pg_catalog.pg_class as owner on owner.oid = pg_catalog.to_regclass(?)"
            + " and owner.relnamespace = named.relnamespace"
            + " join pg_catalog.pg_namespace as place on place.oid = named.relnamespace"
            + " left join pg_catalog.pg_index as index on index.indexrelid = named.oid"
            + " where named.relname = (pg_catalog.parse_ident(?))[1]::pg_catalog.name";

    static Optional<CreatedIndex> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!begins(words) || words.next("IF", "NOT", "EXISTS") || words.next("ON")) {
            return Optional.empty();
        }
        Optional<String> index = words.name();
        if (index.isEmpty() || !words.next("ON")) {
            return Optional.empty();
        }
        words.next("ONLY");
        return words.name().map(table -> new CreatedIndex(index.orElseThrow(), table));
    }

    /** What would make the outcome impossible to tell. */
    static Optional<String> objection(SqlStatement statement) {
        Words words = new Words(statement);
        if (!begins(words)) {
            return Optional.empty();
        } else if (words.next("IF", "NOT", "EXISTS")) {
            return Optional.of("IF NOT EXISTS takes an index that an earlier attempt left invalid for the one that is"
                    + " wanted. Leave it out: authdb itself finds out whether the index is there.");
        }
        return words.next("ON")
                ? Optional.of(
                        "an index that is created concurrently needs a name, by which it is found if the statement"
                                + " is cut. Name it.")
                : Optional.empty();
    }

    private static boolean begins(Words words) {
        if (!words.next("CREATE")) {
            return false;
        }
        words.next("UNIQUE");
        return words.next("INDEX", "CONCURRENTLY");
    }

    @Override
    public Finding look(Connection connection) throws SQLException {
        List<String> found = Catalog.ask(
                connection,
                "select case when index.indisvalid then 'valid' else " + DROP + " end" + FOUND,
                table,
                index);
        if (found.isEmpty()) {
            return Finding.UNTOUCHED;
        }
        return found.get(0).equals("valid") ? Finding.DONE : Finding.halfDone(found);
    }

    @Override
    public List<String> undo(Connection connection) throws SQLException {
        return Catalog.ask(connection, "select " + DROP + FOUND, table, index);
    }

    @Override
    public boolean tolerant() {
        return false;
    }

    @Override
    public String already() {
        return "a relation called " + index + " exists already.";
    }

    @Override
    public boolean patient() {
        return true;
    }
}
