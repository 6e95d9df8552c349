package io.authdb.engine.recover;

import io.authdb.engine.trace.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TABLE DETACH PARTITION CONCURRENTLY. Cut, it leaves the partition pending: half in, half out, until it is
 * finalized.
 *
 * @param table the partitioned table, with or without a schema
 * @param partition the partition, the same
 */
record DetachedPartition(String table, String partition) implements Judge {

    private static final String QUERY = "select case when link.inhdetachpending then"
            + " pg_catalog.format('alter table %s detach partition %s finalize',"
            + " link.inhparent::pg_catalog.regclass, link.inhrelid::pg_catalog.regclass) else 'attached' end"
            + " from pg_catalog.pg_inherits as link where link.inhparent = pg_catalog.to_regclass(?)"
            + " and link.inhrelid = pg_catalog.to_regclass(?)";

    static Optional<DetachedPartition> of(SqlStatement statement) {
        Words words = new Words(statement);
        if (!words.next("ALTER", "TABLE")) {
            return Optional.empty();
        }
        words.next("IF", "EXISTS");
        words.next("ONLY");
        Optional<String> table = words.name();
        Optional<String> partition = words.next("DETACH", "PARTITION") ? words.name() : Optional.empty();
        return table.isPresent() && partition.isPresent() && words.next("CONCURRENTLY")
                ? Optional.of(new DetachedPartition(table.orElseThrow(), partition.orElseThrow()))
                : Optional.empty();
    }

    @Override
    public Finding look(Connection connection) throws SQLException {
        List<String> found = Catalog.ask(connection, QUERY, table, partition);
        if (found.isEmpty()) {
            return Finding.DONE;
        }
        return found.get(0).equals("attached") ? Finding.UNTOUCHED : Finding.halfDone(found);
    }

    @Override
    public boolean tolerant() {
        return false;
    }

    @Override
    public String already() {
        return partition + " is no partition of " + table + ".";
    }

    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public boolean repairsBackwards() {
        return false;
    }
}
