package io.authdb.engine.schema;

import io.authdb.engine.schema.Description.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends the queries, as many at a time as can be, and reads their rows. */
final class Observer {

    /** No schema is searched, so that every name is written out whatever the database's own setting is. */
    private static final String FULL =
            "set search_path = ''; set jit = off; reset enable_seqscan; reset enable_hashjoin; reset enable_mergejoin;"
                    + " reset plan_cache_mode; ";

    /** A plan made once, by indexes only: its cost stays the same however many objects there will be. */
    private static final String SOME =
            "set search_path = ''; set jit = off; set enable_seqscan = off; set enable_hashjoin = off;"
                    + " set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; ";

    private static final Pattern GRANTED = Pattern.compile("(?s) *-- granted\\R.*-- end of granted\\R");

    private static final Pattern NOT_FROM_RELATIONS =
            Pattern.compile("(?s) *-- not from relations\\R.*?-- end of not from relations\\R");

    /** As many first looks go by one plan, however the database grows meanwhile. */
    private static final int SAME_PLAN = 8;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Connection connection;
    private final Scope scope;
    private final String prefix = "authdb_" + COUNT.incrementAndGet() + "_";
    private final Set<String> prepared = new HashSet<>();
    private @Nullable Shorthand shorthand;
    private String settings = "";
    private int version;
    private int looks;

    Observer(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** All objects. Planned anew when the number of looks has doubled: planning costs as much as reading a small database. */
    Map<ObjectId, List<Description>> all() throws SQLException {
        String outdated = look();
        looks++;
        String now = look();
        Set<Reading> readings = readings(reading -> true);
        var batch = new StringJoiner(";\n", under(FULL), "");
        for (Reading reading : readings) {
            batch.add(
                    looks == 1 ? shorthand().full(reading) : prepared(now + reading, "", texts -> texts.full(reading)));
            // each plan that is kept is looked at whenever somebody changes a relation
            if (!outdated.equals(now) && prepared.remove(outdated + reading)) {
                batch.add("deallocate " + prefix + outdated + reading);
            }
        }
        return read(batch.toString(), readings);
    }

    private String look() {
        return "look_" + Integer.numberOfLeadingZeros(looks / SAME_PLAN) + "_";
    }

    /** Some objects, and some catalogs as a whole. */
    Map<ObjectId, List<Description>> some(Collection<Reached> objects, Set<String> whole) throws SQLException {
        Set<Reading> readings = readings(reading -> whole.contains(reading.home())
                || (!Reading.isSmall(reading.home()) && objects.stream().anyMatch(reading::concerns)));
        if (readings.isEmpty()) {
            return Map.of();
        }
        var batch = new StringJoiner("; ", under(SOME), "");
        for (Reading reading : readings) {
            batch.add(
                    whole.contains(reading.home())
                            ? prepared("all_" + reading, "", texts -> texts.full(reading))
                            : prepared(reading.toString(), "(oid[])", texts -> texts.some(reading)) + "("
                                    + oids(reading, objects) + ")");
        }
        return read(batch.toString(), readings);
    }

    /** The objects that are at home where a touch reaches. */
    Set<Reached> closure(Collection<Touched.Root> roots, @Nullable String granting) throws SQLException {
        var catalogs = new StringJoiner(",", "'{", "}'");
        var oids = new StringJoiner(",", "'{", "}'");
        var reaches = new StringJoiner(",", "'{", "}'");
        for (Touched.Root root : roots) {
            catalogs.add(root.id().catalog());
            oids.add(String.valueOf(root.id().oid()));
            reaches.add(String.valueOf(root.reach().number()));
        }
        String sql = under(SOME) + closure(roots, granting != null) + "(" + catalogs + ", " + oids + ", " + reaches
                + ", " + (granting == null ? "null" : "'" + granting + "'") + ")";
        Set<Reached> found = new LinkedHashSet<>();
        try (Statement statement = asWritten();
                ResultSet rows = rows(statement, statement.execute(sql))) {
            while (rows.next()) {
                ObjectId id = new ObjectId(rows.getString(1), rows.getLong(2));
                found.add(new Reached(id, Objects.requireNonNullElse(rows.getString(3), "")));
            }
        }
        return found;
    }

    /** What cannot find anything is left out: the server prepares for it each time, and expects rows of it. */
    private String closure(Collection<Touched.Root> roots, boolean granting) throws SQLException {
        boolean relations = !granting && roots.stream().allMatch(Observer::isPlainRelation);
        String name = granting ? "closure_granting" : relations ? "closure_of_relations" : "closure";
        return prepared(name, "(text[], oid[], int[], xid)", texts -> {
            String text = Reading.resource("closure");
            String ungranted = granting ? text : GRANTED.matcher(text).replaceFirst("");
            return relations ? NOT_FROM_RELATIONS.matcher(ungranted).replaceAll("") : ungranted;
        });
    }

    private static boolean isPlainRelation(Touched.Root root) {
        return root.reach() != Touched.Reach.DEPENDANTS && root.id().catalog().equals("pg_class");
    }

    private Map<ObjectId, List<Description>> read(String batch, Collection<Reading> readings) throws SQLException {
        Map<ObjectId, List<Description>> read = new HashMap<>();
        try (Statement statement = asWritten()) {
            boolean isRows = statement.execute(batch);
            for (Reading reading : readings) {
                ResultSet rows = rows(statement, isRows);
                while (rows.next()) {
                    add(
                            read.computeIfAbsent(
                                    new ObjectId(reading.home(), rows.getLong(1)), none -> new ArrayList<>()),
                            reading,
                            rows);
                }
                isRows = statement.getMoreResults();
            }
        }
        return read;
    }

    /** Of the next statement that has any, past settings and preparations. */
    private static ResultSet rows(Statement statement, boolean isRows) throws SQLException {
        while (!isRows) {
            if (statement.getUpdateCount() < 0) {
                throw new IllegalStateException("fewer results than queries");
            }
            isRows = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    /** The driver would look through all of the text for braces of JDBC's own. */
    private Statement asWritten() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private static void add(List<Description> lines, Reading reading, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        if (!reading.saysWhetherGranted()) {
            lines.add(description(reading, row, columns));
            return;
        }
        Description line = description(reading, row, columns - 1);
        lines.add(line);
        if (row.getBoolean(columns)) {
            lines.add(line.ungranted());
        }
    }

    private static Description description(Reading reading, ResultSet row, int columns) throws SQLException {
        List<@Nullable String> facts = new ArrayList<>(columns);
        for (int i = 7; i <= columns; i++) {
            facts.add(row.getString(i));
        }
        String object = row.getString(5);
        String part = row.getString(6);
        return new Description(
                own(reading, row.getLong(1), row.getLong(2)),
                new Name(row.getString(3), row.getString(4)),
                object == null ? null : new Name(object, part == null ? "" : part),
                facts);
    }

    private static @Nullable ObjectId own(Reading reading, long home, long own) {
        boolean isHome = own == home && reading.own().equals(reading.home());
        return own == 0 || isHome ? null : new ObjectId(reading.own(), own);
    }

    private Set<Reading> readings(java.util.function.Predicate<Reading> wanted) throws SQLException {
        shorthand();
        Set<Reading> readings = EnumSet.allOf(Reading.class);
        readings.removeIf(reading -> !reading.isOn(version) || !wanted.test(reading));
        return readings;
    }

    private Shorthand shorthand() throws SQLException {
        if (shorthand == null) {
            version = connection.getMetaData().getDatabaseMajorVersion();
            shorthand = Shorthand.of(scope, version);
        }
        return shorthand;
    }

    /** The settings to send first; none if they are in force. */
    private String under(String wanted) {
        String change = settings.equals(wanted) ? "" : wanted;
        settings = wanted;
        return change;
    }

    /** Executes a prepared statement, which it prepares first if it was not yet. */
    private String prepared(String name, String parameters, Function<Shorthand, String> sql) throws SQLException {
        String preparation = prepared.add(name)
                ? "prepare " + prefix + name + parameters + " as " + sql.apply(shorthand()) + "; "
                : "";
        return preparation + "execute " + prefix + name;
    }

    private static String oids(Reading reading, Collection<Reached> objects) {
        return objects.stream()
                .filter(reading::concerns)
                .map(object -> String.valueOf(object.id().oid()))
                .collect(Collectors.joining(",", "'{", "}'"));
    }
}
