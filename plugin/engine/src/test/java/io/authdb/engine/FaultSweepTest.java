package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.testing.FaultyWire;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is cut at each of its statements, before the server sees it and after it carried it out: the same again finishes it. */
class FaultSweepTest {

    @TempDir
    private Path folder;

    private final FaultyWire wire = FaultyWire.open();
    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder)
                .inside("001", "create table item (n int); insert into item values (0)", "drop table item")
                .outside("002", "create index concurrently item_n on item (n)", "drop index concurrently item_n")
                .inside("003", "update item set n = n + 1", "update item set n = n - 1");
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void anUpgradeIsFinishedByTypingItAgain() {
        sweep(database -> {}, Authdb::upgrade, database -> {
            written.on(database, Authdb::check);
            assertThat(Sql.rows(
                            database,
                            "select n, (select indisvalid from pg_index where indexrelid = 'item_n'::regclass)"
                                    + " from item"))
                    .containsExactly("1|t");
        });
    }

    @Test
    void aDowngradeIsFinishedByTypingItAgain() {
        sweep(database -> written.on(database, Authdb::upgrade), authdb -> authdb.downgrade("001"), database -> {
            written.on(database, authdb -> {
                assertThat(authdb.current().current()).isEqualTo("001");
                assertThat(authdb.history().tampering()).isEmpty();
            });
            assertThat(Sql.rows(database, "select n, to_regclass('item_n') is null from item"))
                    .containsExactly("0|t");
        });
    }

    private void sweep(Consumer<TestDatabase> prepare, Consumer<Authdb> run, Consumer<TestDatabase> judge) {
        int points = 0;
        for (boolean after : new boolean[] {false, true}) {
            for (int k = 1; ; k++) {
                TestDatabase database = TestServer.freshDatabase();
                prepare.accept(database);
                AtomicInteger seen = new AtomicInteger();
                int at = k;
                int before = wire.cuts();
                wire.cut(sql -> !sql.isEmpty() && seen.incrementAndGet() == at, after);
                boolean[] failed = {false};
                written.on(wire.through(database), authdb -> failed[0] = fails(authdb, run));
                if (wire.cuts() == before) {
                    assertThat(failed[0]).as("a run that was not cut, at " + k).isFalse();
                    break;
                }
                points++;
                written.on(database, run);
                judge.accept(database);
            }
        }
        assertThat(points).isGreaterThan(40);
    }

    private static boolean fails(Authdb authdb, Consumer<Authdb> run) {
        try {
            run.accept(authdb);
            return false;
        } catch (AuthdbException cut) {
            assertThat(cut).hasMessageMatching("(?s)\\[(ConnectionLost|Unreachable|DatabaseError|FailedStep)].*");
            return true;
        }
    }
}
