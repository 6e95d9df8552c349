package io.authdb.engine.rows;

import io.authdb.engine.history.SchemaName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows that no migration wrote, the same for the same schema: no clock and no chance is in them. */
public final class RowGenerator {

    /** A writer's lock stays until the end of the transaction, and leaves with the savepoint of an attempt that failed. */
    private static final String WRITTEN = """
            select distinct l.relation from pg_catalog.pg_locks as l
            join pg_catalog.pg_class as c on c.oid = l.relation and c.relkind in ('r', 'p')
            where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'relation' and l.mode = 'RowExclusiveLock'
              and l.database = (select d.oid from pg_catalog.pg_database as d
                                where d.datname = pg_catalog.current_database())
            """;

    /** A refusal must come with the rows it is for; and planning costs more than what the catalog is asked. */
    private static final String BEGIN =
            "set constraints all immediate; set local plan_cache_mode = force_generic_plan; set local jit = off; "
                    + WorkingPath.NONE;

    private final Connection superuser;
    private final WorkingPath path;
    private final Set<String> ignoredSchemas;

    /**
     * Over a connection in autocommit mode, which is left as it was.
     *
     * @param working the schema in which triggers find what they name without one, as they do for an application
     */
    public RowGenerator(Connection superuser, SchemaName working, Set<String> ignoredSchemas) {
        this.superuser = superuser;
        this.path = new WorkingPath(working);
        this.ignoredSchemas = Set.copyOf(ignoredSchemas);
    }

    /**
     * Fills each table that is empty, referenced tables first, in one transaction that is committed. Triggers fire.
     *
     * @param tables the oids of the candidates, partitions standing for their table; all tables if there are none
     */
    public Generated fill(Collection<Long> tables) throws SQLException {
        return inTransaction(() -> fillAll(tables));
    }

    /**
     * Gives tables that were dropped and made anew the rows they had, without finding out again what they take.
     *
     * @param before what was generated for them
     * @param tables as {@link #fill} would get them, which is done if they do not take the same now
     */
    public Generated refill(Generated before, Collection<Long> tables) throws SQLException {
        try {
            return inTransaction(() -> {
                execute(path.around(String.join("; ", before.statements())));
                return new Generated(before.rows(), before.unfilled(), oids(WRITTEN), before.statements());
            });
        } catch (SQLException refused) {
            return fill(tables);
        }
    }

    private Generated inTransaction(Work work) throws SQLException {
        boolean autoCommit = superuser.getAutoCommit();
        superuser.setAutoCommit(false);
        boolean done = false;
        try {
            execute(BEGIN);
            Generated generated = work.done();
            superuser.commit();
            done = true;
            return generated;
        } finally {
            if (!done) {
                superuser.rollback();
            }
            superuser.setAutoCommit(autoCommit);
        }
    }

    private Generated fillAll(Collection<Long> tables) throws SQLException {
        BlankReader reader = new BlankReader(superuser);
        List<Blank> blanks = reader.read(ignoredSchemas, tables);
        Filling filling = new Filling(new Filling.Ground(superuser, path), reader.types());
        for (List<Blank> together : FillOrder.of(blanks)) {
            filling.fill(together);
        }
        boolean nothing = filling.rows().isEmpty();
        return new Generated(
                filling.rows(), filling.unfilled(), nothing ? List.of() : oids(WRITTEN), filling.statements());
    }

    private List<Long> oids(String query) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<Long> oids = new ArrayList<>();
            while (rows.next()) {
                oids.add(rows.getLong(1));
            }
            return oids;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Work {
        Generated done() throws SQLException;
    }
}
