package io.authdb.engine.verify;

import io.authdb.engine.seal.LockMode;
import io.authdb.engine.trace.KeptStatement;
import io.authdb.engine.trace.SentStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Also looks, after each statement, at the locks it holds and at what it read and wrote anew. */
final class FactWatch extends StepWatch {

    /** Rewriting gives a table another file; scans are counted in the transaction itself. */
    private static final String HELD =
            "select l.relation, l.mode, coalesce(pg_catalog.pg_relation_filenode(l.relation), 0),"
                    + " coalesce(pg_catalog.pg_stat_get_xact_numscans(l.relation), 0)"
                    + " from pg_catalog.pg_locks l where l.locktype = 'relation' and l.granted"
                    + " and l.pid = pg_catalog.pg_backend_pid() and l.relation >= 16384";

    /** The strongest lock of who only reads. */
    private static final int READS = TableFact.LOCKS.indexOf(LockMode.ROW_SHARE.title());

    private final Observer before;
    private final boolean countsScans;
    private final Map<Long, Optional<Table>> tables = new HashMap<>();
    private final List<TableFact> facts = new ArrayList<>();
    private final Set<Long> written = new HashSet<>();
    private int number;
    private Optional<SQLException> failure = Optional.empty();

    /** @param before sees the database as it was before the step, whose transaction is not its own */
    FactWatch(Observer before) throws SQLException {
        super(before.history());
        this.before = before;
        this.countsScans = before.handsOverCounts();
    }

    @Override
    public void executed(SentStatement statement, Connection connection) {
        number++;
        if (statement.failed() || failure.isPresent()) {
            return;
        }
        try {
            if (!connection.getAutoCommit()) {
                look(connection);
            }
        } catch (SQLException failed) {
            failure = Optional.of(failed);
        }
    }

    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        if (failure.isPresent()) {
            throw failure.orElseThrow();
        }
    }

    @Override
    boolean touchesAny(Set<Long> relations) {
        return !Collections.disjoint(relations, written);
    }

    @Override
    List<TableFact> facts() {
        return List.copyOf(facts);
    }

    private void look(Connection connection) throws SQLException {
        Map<Long, Held> held = new HashMap<>();
        try (PreparedStatement statement = KeptStatement.prepare(connection, HELD);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Held one = new Held(TableFact.LOCKS.indexOf(rows.getString(2)), rows.getLong(3), rows.getLong(4));
                held.merge(rows.getLong(1), one, Held::stronger);
                if (one.lock() > READS) {
                    written.add(rows.getLong(1));
                }
            }
        }
        List<Long> unknown =
                held.keySet().stream().filter(oid -> !tables.containsKey(oid)).toList();
        if (!unknown.isEmpty()) {
            tables.putAll(before.tables(unknown));
        }
        held.forEach((oid, now) -> tables.getOrDefault(oid, Optional.empty()).ifPresent(table -> add(oid, table, now)));
    }

    private void add(long oid, Table table, Held now) {
        // gone with a dropped table, whose file is not a new one
        boolean rewritten = now.file() != 0 && now.file() != table.held().file();
        boolean scanned = countsScans && now.scans() > table.held().scans();
        if (now.lock() > table.held().lock() || rewritten || scanned) {
            String lock = TableFact.LOCKS.get(Math.max(now.lock(), table.held().lock()));
            facts.add(new TableFact(number, table.name(), lock, rewritten, scanned));
            tables.put(oid, Optional.of(new Table(table.name(), now)));
        }
    }

    /**
     * What the transaction holds of a relation.
     *
     * @param lock the strongest lock's place among all; -1 for none
     * @param file the number of its file
     * @param scans how often it was read whole in this transaction
     */
    record Held(int lock, long file, long scans) {

        Held stronger(Held other) {
            return lock >= other.lock ? this : other;
        }
    }

    /**
     * A table as it was last seen.
     *
     * @param name its name
     * @param held what was held of it
     */
    record Table(String name, Held held) {}
}
