package io.authdb.engine.rows;

import io.authdb.engine.schema.Shards;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values sequences would hand out; immutable. */
public final class Sequences {

    private static final String CATALOG = """
            select c.oid, n.nspname, c.relname, s.seqstart, s.seqincrement
            from pg_catalog.pg_sequence as s
            join pg_catalog.pg_class as c on c.oid = s.seqrelid
            join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
            where c.relpersistence <> 't' and n.nspname <> all (?::pg_catalog.text[])
            """;

    private static final String THESE = """
              and c.oid = any (array(
                select touched.oid from pg_catalog.unnest(?::pg_catalog.oid[]) as touched (oid)
                union
                select d.objid from pg_catalog.pg_depend as d
                where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refclassid = d.classid
                  and d.refobjid = any (?::pg_catalog.oid[]) and d.deptype in ('a', 'i')))
            """;

    private static final int AT_ONCE = 500;

    private final Set<String> ignoredSchemas;
    private final Shards<Long, SequenceState> states;

    private Sequences(Set<String> ignoredSchemas, Shards<Long, SequenceState> states) {
        this.ignoredSchemas = ignoredSchemas;
        this.states = states;
    }

    /** Reads all sequences but temporary ones and those in the ignored schemas. */
    public static Sequences read(Connection observer, Set<String> ignoredSchemas) throws SQLException {
        try (PreparedStatement statement = observer.prepareStatement(CATALOG)) {
            statement.setArray(1, observer.createArrayOf("text", ignoredSchemas.toArray()));
            Shards<Long, SequenceState> none = Shards.empty();
            return new Sequences(Set.copyOf(ignoredSchemas), none.with(Set.of(), states(observer, statement)));
        }
    }

    /** Reads again only these sequences, and those that columns of these tables own; those that are gone leave. */
    public Sequences again(Connection observer, Collection<Long> touched) throws SQLException {
        if (touched.isEmpty()) {
            return this;
        }
        try (PreparedStatement statement = observer.prepareStatement(CATALOG + THESE)) {
            var oids = observer.createArrayOf(
                    "text", touched.stream().map(String::valueOf).toArray());
            statement.setArray(1, observer.createArrayOf("text", ignoredSchemas.toArray()));
            statement.setArray(2, oids);
            statement.setArray(3, oids);
            return new Sequences(ignoredSchemas, states.with(touched, states(observer, statement)));
        }
    }

    /** The same without these sequences, which are gone. */
    public Sequences without(Collection<Long> gone) {
        return gone.stream().allMatch(oid -> states.get(oid) == null)
                ? this
                : new Sequences(ignoredSchemas, states.with(gone, Map.of()));
    }

    private static Map<Long, SequenceState> states(Connection observer, PreparedStatement catalog) throws SQLException {
        List<String> selects = new ArrayList<>();
        try (ResultSet rows = catalog.executeQuery()) {
            while (rows.next()) {
                String schema = rows.getString(2);
                String name = rows.getString(3);
                selects.add("select " + rows.getLong(1) + "::pg_catalog.int8, "
                        + Literal.of(Literal.shown(schema, name)) + ", " + rows.getLong(4) + "::pg_catalog.int8, "
                        + rows.getLong(5) + "::pg_catalog.int8, last_value, is_called from "
                        + Literal.name(schema, name));
            }
        }
        Map<Long, SequenceState> states = new HashMap<>();
        for (int from = 0; from < selects.size(); from += AT_ONCE) {
            List<String> some = selects.subList(from, Math.min(selects.size(), from + AT_ONCE));
            try (Statement statement = observer.createStatement();
                    ResultSet rows = statement.executeQuery(String.join(" union all ", some))) {
                while (rows.next()) {
                    states.put(rows.getLong(1), state(rows));
                }
            }
        }
        return states;
    }

    private static SequenceState state(ResultSet row) throws SQLException {
        return new SequenceState(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getBoolean(6));
    }

    /**
     * Sequences that would hand out values again that they had handed out before, in words, this being before. A
     * sequence that is new or gone does not count; a renamed one is found by its oid.
     */
    public List<String> handedOutTwice(Sequences now) {
        Map<Long, SequenceState> changed = states.apartFrom(now.states);
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<String, SequenceState> byName =
                now.states.values().stream().collect(Collectors.toMap(SequenceState::name, Function.identity()));
        Map<String, String> twice = new TreeMap<>();
        changed.forEach((oid, before) -> Optional.ofNullable(now.states.get(oid))
                .or(() -> Optional.ofNullable(byName.get(before.name())))
                .flatMap(before::handedOutTwice)
                .ifPresent(words -> twice.put(before.name(), words)));
        return List.copyOf(twice.values());
    }
}
