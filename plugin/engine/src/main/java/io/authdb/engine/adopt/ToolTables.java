package io.authdb.engine.adopt;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.verify.Exclusion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of other tools' histories, in the schema the migrations work in or one that names without a schema are looked
 * for in.
 */
public final class ToolTables {

    private static final String QUERY = "select c.relname::pg_catalog.text,"
            + " pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),"
            + " case when n.nspname = ? then '' else pg_catalog.quote_ident(n.nspname) || '.' end"
            + " || pg_catalog.quote_ident(c.relname),"
            + " array(select a.attname::pg_catalog.text from pg_catalog.pg_attribute a where a.attrelid = c.oid"
            + " and a.attnum > 0 and not a.attisdropped)"
            + " from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
            + " where c.relname = any (?) and c.relkind in ('r', 'p')"
            + " and (n.nspname = ? or n.nspname = any (pg_catalog.current_schemas(false)))"
            + " order by n.nspname <> ?, pg_catalog.array_position(pg_catalog.current_schemas(false), n.nspname), 1";

    private final List<Found> found;

    private ToolTables(List<Found> found) {
        this.found = found;
    }

    /** Looks for them over a connection with the database's own settings. */
    public static ToolTables in(Connection connection, SchemaName working) throws SQLException {
        String[] names = Stream.of(Tool.values())
                .flatMap(tool -> Stream.concat(Stream.of(tool.table()), Stream.of(tool.beside())))
                .toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, working.value());
            statement.setArray(2, connection.createArrayOf("name", names));
            statement.setString(3, working.value());
            statement.setString(4, working.value());
            List<Found> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(row.getString(1), row.getString(2), row.getString(3), List.of((String[])
                            row.getArray(4).getArray())));
                }
            }
            return new ToolTables(found);
        }
    }

    /** The histories, at most one of each tool: the one nearest to the working schema. */
    List<ToolTable> all() {
        return Arrays.stream(Tool.values())
                .flatMap(tool ->
                        found.stream().filter(one -> one.isOf(tool)).limit(1).map(one -> one.as(tool)))
                .toList();
    }

    /** That none of them is the migrations' business. */
    public List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            found.stream()
                    .filter(one -> one.isOf(tool) || tool.beside().equals(one.name()))
                    .forEach(one -> exclusions.add(new Exclusion("table " + one.shown(), tool.title() + "'s own")));
        }
        return exclusions;
    }

    private record Found(String name, String quoted, String shown, List<String> columns) {

        /** Some other table may have the name; it has not the columns. */
        boolean isOf(Tool tool) {
            return name.equals(tool.table()) && columns.containsAll(tool.columns());
        }

        ToolTable as(Tool tool) {
            return new ToolTable(tool, quoted, shown);
        }
    }
}
