package io.authdb.engine.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Long, SequenceState> states;

    private Sequences(Set<String> ignoredSchemas, Map<Long, SequenceState> states) {
        this.ignoredSchemas = ignoredSchemas;
        this.states = states;
    }

    /** Reads all sequences but temporary ones and those in the ignored schemas. */
    public static Sequences read(Connection observer, Set<String> ignoredSchemas) throws SQLException {
        try (PreparedStatement statement = observer.prepareStatement(CATALOG)) {
            statement.setArray(1, observer.createArrayOf("text", ignoredSchemas.toArray()));
            return new Sequences(Set.copyOf(ignoredSchemas), states(observer, statement));
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
            Map<Long, SequenceState> now = new HashMap<>(states);
            now.keySet().removeAll(new HashSet<>(touched));
            now.putAll(states(observer, statement));
            return new Sequences(ignoredSchemas, now);
        }
    }

    /** The same without these sequences, which are gone. */
    public Sequences without(Collection<Long> gone) {
        if (gone.stream().noneMatch(states::containsKey)) {
            return this;
        }
        Map<Long, SequenceState> left = new HashMap<>(states);
        left.keySet().removeAll(gone);
        return new Sequences(ignoredSchemas, left);
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
        Map<Long, SequenceState> changed = new HashMap<>(states);
        // of the many that stand where they stood none repeats anything
        changed.entrySet().removeIf(entry -> entry.getValue().equals(now.states.get(entry.getKey())));
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<String, SequenceState> byName =
                now.states.values().stream().collect(Collectors.toMap(SequenceState::name, Function.identity()));
        List<String> twice = new ArrayList<>();
        changed.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().name()))
                .forEach(entry -> {
                    SequenceState before = entry.getValue();
                    SequenceState then = now.states.getOrDefault(entry.getKey(), byName.get(before.name()));
                    if (then != null) {
                        before.handedOutTwice(then).ifPresent(twice::add);
                    }
                });
        return twice;
    }
}
