package io.authdb.engine.rows;

import io.authdb.engine.schema.Shards;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the tables of a scratch database hold, read by a superuser; immutable, shares unchanged tables. */
public final class Contents {

    private static final String TABLE = "table ";
    private static final String COLUMN = "column ";

    private final Set<String> ignoredSchemas;
    private final Shards<Long, TableRows> tables;

    private Contents(Set<String> ignoredSchemas, Shards<Long, TableRows> tables) {
        this.ignoredSchemas = ignoredSchemas;
        this.tables = tables;
    }

    /** No table. */
    public static Contents none() {
        return new Contents(Set.of(), Shards.empty());
    }

    /**
     * Reads all tables of users: ordinary ones, partitions, populated materialised views; neither temporary nor foreign
     * ones, and none of the ignored schemas. Memory is bounded by 20,000 rows a table; of more, only a number each.
     */
    public static Contents read(Connection observer, Set<String> ignoredSchemas) throws SQLException {
        Contents nothing = new Contents(Set.copyOf(ignoredSchemas), Shards.empty());
        return nothing.with(observer, new RelationReader(observer, ignoredSchemas).all(), List.of());
    }

    /**
     * Reads again only these relations: those that are gone leave, a partitioned table stands for its partitions. Two
     * round trips however many there are, of which the first is a prepared statement; none for none.
     */
    public Contents again(Connection observer, Collection<Long> touched) throws SQLException {
        return touched.isEmpty()
                ? this
                : with(observer, new RelationReader(observer, ignoredSchemas).these(touched), touched);
    }

    /**
     * Reads again the rows of these relations, whose definitions are as they were: one round trip. Those that are not in here
     * are asked for as by {@link #again}.
     */
    public Contents refilled(Connection observer, Collection<Long> filled) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        for (Long oid : filled) {
            TableRows known = tables.get(oid);
            if (known == null) {
                return again(observer, filled);
            }
            relations.add(known.relation().holding(Relation.UNKNOWN));
        }
        return filled.isEmpty() ? this : with(observer, relations, filled);
    }

    /** The same without these relations, which are gone. */
    public Contents without(Collection<Long> gone) {
        return gone.stream().allMatch(oid -> tables.get(oid) == null)
                ? this
                : new Contents(ignoredSchemas, tables.with(gone, Map.of()));
    }

    private Contents with(Connection observer, List<Relation> relations, Collection<Long> touched) throws SQLException {
        Map<Long, TableRows> now = new HashMap<>();
        for (TableRows rows : new RowReader(observer).read(relations)) {
            now.put(rows.relation().oid(), rows);
        }
        return new Contents(ignoredSchemas, tables.with(touched, now));
    }

    /** What is not the same now, this being before; by the tables' names. Rows of new tables do not count. */
    public List<RowDifference> differences(Contents now) {
        Set<String> suspects = new HashSet<>();
        tables.apartFrom(now.tables)
                .values()
                .forEach(rows -> suspects.add(rows.relation().table()));
        now.tables
                .apartFrom(tables)
                .values()
                .forEach(rows -> suspects.add(rows.relation().table()));
        Map<String, List<TableRows>> was = grouped(suspects);
        Map<String, List<TableRows>> after = now.grouped(suspects);
        List<RowDifference> differences = new ArrayList<>();
        was.forEach((table, rows) -> differences.addAll(
                Comparison.of(table, Table.of(rows), Table.of(after.getOrDefault(table, List.of())))));
        return differences;
    }

    /**
     * Whether a table or a column is not there any more, this being before. One that is called otherwise now keeps what it
     * holds, and is not gone.
     *
     * @param object as in {@code table task}; what is no table is not gone
     * @param part as in {@code column owner_id}; empty for all of the table
     */
    public boolean isGone(String object, String part, Contents now) {
        if (!object.startsWith(TABLE) || !(part.isEmpty() || part.startsWith(COLUMN))) {
            return false;
        }
        List<TableRows> before = grouped(Set.of(object.substring(TABLE.length())))
                .getOrDefault(object.substring(TABLE.length()), List.of());
        return !before.isEmpty()
                && before.stream()
                        .allMatch(rows -> isGone(
                                rows.relation(),
                                part,
                                now.tables.get(rows.relation().oid())));
    }

    private static boolean isGone(Relation before, String part, @Nullable TableRows now) {
        return now == null
                || (!part.isEmpty()
                        && now.relation().columns().size() < before.columns().size());
    }

    private Map<String, List<TableRows>> grouped(Set<String> names) {
        Map<String, List<TableRows>> groups = new TreeMap<>();
        if (!names.isEmpty()) {
            for (TableRows rows : tables.values()) {
                if (names.contains(rows.relation().table())) {
                    groups.computeIfAbsent(rows.relation().table(), name -> new ArrayList<>())
                            .add(rows);
                }
            }
        }
        return groups;
    }

    /** How many rows there are in all. */
    public long rows() {
        return tables.values().stream().mapToLong(TableRows::count).sum();
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        tables.values().forEach(rows -> names.add(rows.relation().table()));
        return names;
    }

    /** Whether the same tables hold the same rows, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contents that && (tables.equals(that.tables) || holdsTheSame(that));
    }

    private boolean holdsTheSame(Contents that) {
        return rows() == that.rows()
                && names().equals(that.names())
                && differences(that).isEmpty()
                && that.differences(this).isEmpty();
    }

    @Override
    public int hashCode() {
        return names().hashCode() * 31 + Long.hashCode(rows());
    }
}
