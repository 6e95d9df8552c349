package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * REINDEX. Whether it ran cannot be seen, and running it again does no harm. Cut, a concurrent one leaves the index it was
 * building or the one it was replacing, invalid and under a name of its own: {@code _ccnew}, {@code _ccold}.
 *
 * @param kind INDEX, TABLE, SCHEMA, DATABASE or SYSTEM
 * @param name of what is rebuilt; empty for the whole database
 * @param concurrently whether writers go on
 */
record RebuiltIndexes(String kind, String name, boolean concurrently) implements Judge {

    private static final String QUERY =
            "select pg_catalog.format('drop index concurrently if exists %I.%I', place.nspname, named.relname)"
                    + " from pg_catalog.pg_index as index"
                    + " join pg_catalog.pg_class as named on named.oid = index.indexrelid"
                    + " join pg_catalog.pg_namespace as place on place.oid = named.relnamespace"
                    + " where not index.indisvalid and named.relname ~ '_cc(new|old)[0-9]*$'"
                    + " and pg_catalog.pg_has_role(named.relowner, 'usage') and ";

    static Optional<RebuiltIndexes> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!words.next("REINDEX")) {
            return Optional.empty();
        }
        boolean concurrently = words.parenthesisWith("CONCURRENTLY");
        for (String kind : List.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM")) {
            if (words.next(kind)) {
                boolean also = words.next("CONCURRENTLY");
                return Optional.of(new RebuiltIndexes(kind, words.name().orElse(""), concurrently || also));
            }
        }
        return Optional.empty();
    }

    @Override
    public Finding look(Connection connection) throws SQLException {
        List<String> left =
                switch (kind) {
                    case "INDEX" ->
                        Catalog.ask(
                                connection,
                                QUERY + "index.indrelid = (select indrelid from pg_catalog.pg_index"
                                        + " where indexrelid = pg_catalog.to_regclass(?))",
                                name);
                    case "TABLE" ->
                        Catalog.ask(
                                connection,
                                QUERY + "index.indrelid in (select pg_catalog.to_regclass(?) union all"
                                        + " select reltoastrelid from pg_catalog.pg_class"
                                        + " where oid = pg_catalog.to_regclass(?))",
                                name,
                                name);
                    case "SCHEMA" -> Catalog.ask(connection, QUERY + "place.oid = pg_catalog.to_regnamespace(?)", name);
                    default -> Catalog.ask(connection, QUERY + "true");
                };
        return left.isEmpty() ? Finding.UNTOUCHED : Finding.halfDone(left);
    }

    @Override
    public boolean tolerant() {
        return true;
    }

    @Override
    public String already() {
        return "";
    }

    @Override
    public boolean patient() {
        return concurrently;
    }
}
