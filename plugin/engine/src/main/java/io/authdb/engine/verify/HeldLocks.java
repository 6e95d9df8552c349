package io.authdb.engine.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The relations a transaction has locked, which says what it may have changed: rows take ROW EXCLUSIVE, definitions
 * SHARE UPDATE EXCLUSIVE or more, and all are held to the end of the transaction.
 *
 * @param known whether the locks were seen; not of a step outside a transaction
 * @param rows oids of relations whose rows may have changed
 * @param definitions oids of relations whose definition may have changed
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">PostgreSQL: Explicit Locking</a>
 */
record HeldLocks(boolean known, Set<Long> rows, Set<Long> definitions) {

    static final HeldLocks UNKNOWN = new HeldLocks(false, Set.of(), Set.of());
    static final HeldLocks NONE = new HeldLocks(true, Set.of(), Set.of());

    /** Below it are the relations that initdb made. */
    private static final int FIRST_OF_USERS = 16_384;

    private static final Set<String> READERS = Set.of("AccessShareLock", "RowShareLock");

    private static final String QUERY =
            "select relation, mode from pg_catalog.pg_locks where locktype = 'relation' and granted"
                    + " and pid = pg_catalog.pg_backend_pid() and relation >= " + FIRST_OF_USERS;

    HeldLocks {
        rows = Set.copyOf(rows);
        definitions = Set.copyOf(definitions);
    }

    /** Reads what the connection's own transaction holds. */
    static HeldLocks of(Connection connection) throws SQLException {
        Set<Long> rows = new HashSet<>();
        Set<Long> definitions = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet locks = statement.executeQuery(QUERY)) {
            while (locks.next()) {
                String mode = locks.getString(2);
                if (!READERS.contains(mode)) {
                    rows.add(locks.getLong(1));
                }
                if (!READERS.contains(mode) && !mode.equals("RowExclusiveLock")) {
                    definitions.add(locks.getLong(1));
                }
            }
        }
        return new HeldLocks(true, rows, definitions);
    }
}
