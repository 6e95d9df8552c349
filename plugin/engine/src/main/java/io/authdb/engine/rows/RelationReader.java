package io.authdb.engine.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which relations store rows, and their columns, from the catalog in one statement that the driver keeps prepared. */
final class RelationReader {

    /** Partitions report as the table they are part of in the end. */
    private static final String ALL = """
            select c.oid, n.nspname, c.relname, rn.nspname, r.relname, pg_catalog.pg_relation_size(c.oid),
                   a.attname, a.atttypid < 16384, t.typcategory = 'N' or t.typcategory = 'B', k.indexrelid is not null,
                   c.relkind = 'p'
            from pg_catalog.pg_class as c
            join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
            join pg_catalog.pg_class as r on r.oid = case when c.relispartition
                 then coalesce(pg_catalog.pg_partition_root(c.oid)::pg_catalog.oid, c.oid) else c.oid end
            join pg_catalog.pg_namespace as rn on rn.oid = r.relnamespace
            left join pg_catalog.pg_attribute as a
                 on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated <> 'v'
            left join pg_catalog.pg_type as t on t.oid = a.atttypid
            left join pg_catalog.pg_index as k
                 on k.indrelid = c.oid and k.indisprimary and a.attnum = any (k.indkey)
            where c.relkind in ('r', 'm') and c.relpersistence <> 't' and c.relispopulated
              and n.nspname <> all (array['pg_catalog', 'information_schema', 'pg_toast'])
              and n.nspname <> all (?::pg_catalog.text[])
            """;

    /** An array, so that the planner expects few and goes by the index, however large the catalog is. */
    private static final String THESE = """
              and c.oid = any (array(
                select touched.oid from pg_catalog.unnest(?::pg_catalog.oid[]) as touched (oid)
                union
                select tree.relid from pg_catalog.unnest(?::pg_catalog.oid[]) as touched (oid),
                       pg_catalog.pg_partition_tree(touched.oid::pg_catalog.regclass) as tree))
            """;

    /** The same, where none of them is partitioned: one that is comes along, to show that it is there. */
    private static final String PLAIN =
            ALL.replace("('r', 'm')", "('r', 'm', 'p')") + "  and c.oid = any (?::pg_catalog.oid[])\n";

    private static final String ORDER = "order by c.oid, a.attnum";

    private final Connection connection;
    private final Set<String> ignoredSchemas;
    private boolean partitioned;

    RelationReader(Connection connection, Set<String> ignoredSchemas) {
        this.connection = connection;
        this.ignoredSchemas = ignoredSchemas;
    }

    List<Relation> all() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL + ORDER)) {
            statement.setArray(1, array(ignoredSchemas));
            return read(statement);
        }
    }

    List<Relation> these(Collection<Long> oids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLAIN + ORDER)) {
            statement.setArray(1, array(ignoredSchemas));
            statement.setArray(2, array(oids));
            List<Relation> relations = read(statement);
            return partitioned ? theseWithParts(oids) : relations;
        }
    }

    private List<Relation> theseWithParts(Collection<Long> oids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL + THESE + ORDER)) {
            statement.setArray(1, array(ignoredSchemas));
            statement.setArray(2, array(oids));
            statement.setArray(3, array(oids));
            return read(statement);
        }
    }

    private Array array(Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(String::valueOf).toArray());
    }

    private List<Relation> read(PreparedStatement statement) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            long last = -1;
            List<Column> columns = new ArrayList<>();
            while (rows.next()) {
                partitioned |= rows.getBoolean(11);
                if (rows.getLong(1) != last) {
                    last = rows.getLong(1);
                    columns = new ArrayList<>();
                    relations.add(relation(rows, columns));
                }
                String name = rows.getString(7);
                if (name != null) {
                    columns.add(new Column(name, rows.getBoolean(8), rows.getBoolean(9), rows.getBoolean(10)));
                }
            }
        }
        return relations;
    }

    private static Relation relation(ResultSet row, List<Column> columns) throws SQLException {
        return new Relation(
                row.getLong(1),
                Literal.shown(row.getString(4), row.getString(5)),
                Literal.name(row.getString(2), row.getString(3)),
                row.getLong(6),
                columns);
    }
}
