package io.authdb.engine.verify;

import io.authdb.engine.history.HistorySchema;
import io.authdb.engine.rows.Contents;
import io.authdb.engine.rows.Generated;
import io.authdb.engine.rows.RowGenerator;
import io.authdb.engine.rows.Sequences;
import io.authdb.engine.schema.Catalog;
import io.authdb.engine.schema.Snapshot;
import io.authdb.engine.schema.TouchLog;
import io.authdb.engine.schema.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The superuser's eye on one scratch database: it takes pictures, and puts in the generated rows. */
final class Observer implements AutoCloseable {

    private static final String TABLES = "select c.oid, case n.nspname when 'public' then '' else n.nspname || '.' end"
            + " || c.relname, coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)"
            + " from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
            + " where c.oid = any (?) and c.relkind in ('r', 'p', 'm') and n.nspname <> all (?)";

    private static final String OWN = "select c.oid from pg_catalog.pg_class c"
            + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = any (?)";

    private static final String DEFINERS = "select p.oid::pg_catalog.regprocedure::pg_catalog.text,"
            + " exists (select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner)))"
            + " where grantee = 0) from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace"
            + " where p.prosecdef and not exists (select from pg_catalog.unnest(p.proconfig) as setting"
            + " where setting like 'search_path=%')"
            + " and n.nspname <> all (?) and n.nspname not in ('pg_catalog', 'information_schema') and not exists (select"
            + " from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass"
            + " and d.objid = p.oid and d.deptype = 'e') order by 1";

    private final Connection connection;
    private final Settings settings;
    private final Catalog catalog;
    private final TouchLog log;
    private final Set<String> ignored;
    private Set<Long> own = Set.of();
    private Set<Long> history = Set.of();

    private Observer(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
        this.ignored = settings.ignored();
        this.catalog = new Catalog(connection, settings.scope());
        this.log = new TouchLog(connection);
    }

    static Observer of(Connection superuser, Settings settings) {
        return new Observer(superuser, settings);
    }

    /** Whether sessions can be told to hand over what they counted; one that cannot counts scans of an earlier step too. */
    boolean handsOverCounts() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 15;
    }

    /** Makes the database log what is touched; once for a database. */
    void installLog() throws SQLException {
        log.install();
    }

    /** The relations of authdb itself; they stay the same as long as somebody looks on. */
    Set<Long> own() throws SQLException {
        if (own.isEmpty()) {
            own = relations(ignored);
        }
        return own;
    }

    /** Those of them that are the history's. */
    Set<Long> history() throws SQLException {
        if (history.isEmpty()) {
            history = relations(Set.of(settings.schemas().history().name().value()));
        }
        return history;
    }

    private Set<Long> relations(Set<String> schemas) throws SQLException {
        Set<Long> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(OWN)) {
            statement.setArray(1, connection.createArrayOf("name", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    /** Drops the history's tables, so that the next who works here begins it anew. */
    void forgetHistory() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : HistorySchema.TABLES) {
                statement.execute("drop table if exists "
                        + settings.schemas().history().name().quoted() + "." + table + " cascade");
            }
        }
    }

    /** Reads everything, and forgets what was touched before. */
    Picture all() throws SQLException {
        log.drain();
        return new Picture(catalog.all(), contents(), sequences());
    }

    /** The whole catalog as it is now. */
    Snapshot catalog() throws SQLException {
        return catalog.all();
    }

    /** What was touched since this was asked last. */
    Touched touched(HeldLocks locks) throws SQLException {
        Touched logged = log.drain();
        return locks.known() ? logged.with(locks.definitions()) : Touched.EVERYTHING;
    }

    /** The picture after a run, of which only what it touched is read. */
    Picture after(Picture before, Ran ran) throws SQLException {
        Snapshot schema = catalog.after(before.schema(), ran.touched());
        if (settings.rows() == Rows.NONE) {
            return new Picture(schema, before.rows(), before.sequences());
        }
        HeldLocks locks = ran.locks();
        if (!locks.known()) {
            return new Picture(schema, contents(), sequences());
        }
        return new Picture(
                schema,
                before.rows().without(locks.gone()).again(connection, locks.rows()),
                before.sequences().without(locks.gone()).again(connection, locks.sequences()));
    }

    /**
     * Fills tables that are empty.
     *
     * @param tables oids of those to look at; empty for all
     */
    Generated fill(Collection<Long> tables) throws SQLException {
        return new RowGenerator(connection, settings.schemas().working(), ignored).fill(tables);
    }

    /** Fills tables that are made anew as they were filled before. */
    Generated refill(Generated before, Collection<Long> tables) throws SQLException {
        return new RowGenerator(connection, settings.schemas().working(), ignored).refill(before, tables);
    }

    Picture afterFilling(Picture before, Generated generated) throws SQLException {
        Set<Long> touched = new HashSet<>(generated.touched());
        return before.with(before.rows().refilled(connection, touched))
                .with(before.sequences().again(connection, touched));
    }

    /** The tables among these relations as others see them: not those that a transaction still open has made. */
    Map<Long, Optional<FactWatch.Table>> tables(List<Long> relations) throws SQLException {
        Map<Long, Optional<FactWatch.Table>> found = new HashMap<>();
        relations.forEach(oid -> found.put(oid, Optional.empty()));
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("oid", relations.toArray()));
            statement.setArray(2, connection.createArrayOf("name", ignored.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    FactWatch.Held none = new FactWatch.Held(-1, rows.getLong(3), 0);
                    found.put(rows.getLong(1), Optional.of(new FactWatch.Table(rows.getString(2), none)));
                }
            }
        }
        return found;
    }

    /** Functions that run with their owner's rights and let whoever calls them say what their names mean, in words. */
    List<String> unpinnedDefiners() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DEFINERS)) {
            statement.setArray(1, connection.createArrayOf("name", ignored.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1) + (rows.getBoolean(2) ? ", which anybody may execute" : ""));
                }
                return found;
            }
        }
    }

    private Contents contents() throws SQLException {
        return settings.rows() == Rows.NONE ? Contents.none() : Contents.read(connection, ignored);
    }

    private Sequences sequences() throws SQLException {
        return Sequences.read(connection, ignored);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
