package io.authdb.engine.verify;

import io.authdb.engine.trace.KeptStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relations a transaction has locked, which says what it may have changed: rows take ROW EXCLUSIVE, definitions
 * SHARE UPDATE EXCLUSIVE or more, and all are held to the end of the transaction.
 *
 * @param known whether the locks were seen; not of a step outside a transaction
 * @param rows oids of tables whose rows may have changed
 * @param sequences oids of sequences that may stand elsewhere
 * @param gone oids of relations that are not there any more
 * @param definitions oids of relations whose definition may have changed, those that are gone too
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">PostgreSQL: Explicit Locking</a>
 */
record HeldLocks(boolean known, Set<Long> rows, Set<Long> sequences, Set<Long> gone, Set<Long> definitions) {

    static final HeldLocks UNKNOWN = new HeldLocks(false, Set.of(), Set.of(), Set.of(), Set.of());
    static final HeldLocks NONE = new HeldLocks(true, Set.of(), Set.of(), Set.of(), Set.of());

    /** Below it are the relations that initdb made. */
    private static final int FIRST_OF_USERS = 16_384;

    private static final Set<String> READERS = Set.of("AccessShareLock", "RowShareLock");

    /** They exclude those who write, and write nothing themselves. */
    private static final Set<String> KEEPERS = Set.of("ShareLock", "ShareUpdateExclusiveLock");

    /** Ordinary tables, partitioned ones, materialized views. */
    private static final Set<String> TABLES = Set.of("r", "p", "m");

    private static final String QUERY =
            "select l.relation, l.mode, (select c.relkind from pg_catalog.pg_class c where c.oid = l.relation)"
                    + " from pg_catalog.pg_locks l where l.locktype = 'relation' and l.granted"
                    + " and l.pid = pg_catalog.pg_backend_pid() and l.relation >= " + FIRST_OF_USERS;

    HeldLocks {
        rows = Set.copyOf(rows);
        sequences = Set.copyOf(sequences);
        gone = Set.copyOf(gone);
        definitions = Set.copyOf(definitions);
    }

    /** Reads what the connection's own transaction holds. */
    static HeldLocks of(Connection connection) throws SQLException {
        Reading reading = new Reading();
        try (PreparedStatement statement = KeptStatement.prepare(connection, QUERY);
                ResultSet locks = statement.executeQuery()) {
            while (locks.next()) {
                reading.add(locks.getLong(1), locks.getString(2), locks.getString(3));
            }
        }
        return new HeldLocks(true, reading.rows, reading.sequences, reading.gone, reading.definitions);
    }

    /** The same, but that what these relations hold is nobody's business: authdb's own, into which each step writes. */
    HeldLocks apartFrom(Set<Long> own) {
        return new HeldLocks(known, without(rows, own), without(sequences, own), gone, definitions);
    }

    /** Whether more than a reader's lock is held on any of these, or may be. */
    boolean touchAny(Set<Long> relations) {
        return !known
                || !Collections.disjoint(relations, rows)
                || !Collections.disjoint(relations, sequences)
                || !Collections.disjoint(relations, definitions);
    }

    private static Set<Long> without(Set<Long> relations, Set<Long> own) {
        Set<Long> rest = new HashSet<>(relations);
        rest.removeAll(own);
        return rest;
    }

    private static final class Reading {
        private final Set<Long> rows = new HashSet<>();
        private final Set<Long> sequences = new HashSet<>();
        private final Set<Long> gone = new HashSet<>();
        private final Set<Long> definitions = new HashSet<>();

        void add(long relation, String mode, @Nullable String kind) {
            if (READERS.contains(mode)) {
                return;
            }
            if (kind == null) {
                gone.add(relation);
            } else if (kind.equals("S")) {
                sequences.add(relation);
            } else if (TABLES.contains(kind) && !KEEPERS.contains(mode)) {
                rows.add(relation);
            }
            if (!mode.equals("RowExclusiveLock")) {
                definitions.add(relation);
            }
        }
    }
}
