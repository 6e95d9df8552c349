package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final String KEY = "(" + 0x61757468 + ", " + "authdb".hashCode() + ")";

    private final TestDatabase database = TestServer.freshDatabase();

    @Test
    void ofEightUpgradesOfAFreshDatabaseEachStepRunsInOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Plan>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(threads.submit(() -> Migrations.seed(database).upgrade()));
        }
        int steps = 0;
        for (Future<Plan> run : runs) {
            steps += run.get(60, TimeUnit.SECONDS).steps().size();
        }
        threads.shutdown();

        assertThat(steps).isEqualTo(4);
        assertThat(Sql.rows(database, "select id from authdb.history order by seq"))
                .containsExactly("001", "002", "003", "004");
        assertThat(Sql.rows(database, "select 1 from pg_locks where locktype = 'advisory'"))
                .isEmpty();
    }

    @Test
    void whoWaitsIsToldWhoHoldsTheLockAndThenFindsNothingToDo() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("set application_name = 'the other run'");
            statement.execute("select pg_advisory_lock" + KEY);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Plan> waiting = thread.submit(
                    () -> Migrations.seed(database).progress(tell(told)).upgrade());

            assertThat(told.poll(30, TimeUnit.SECONDS))
                    .matches("pid \\d+ \\(the other run, role migrator, from 127.0.0.1, since 20.*\\)");
            assertThat(waiting).isNotDone();

            statement.execute("select pg_advisory_unlock" + KEY);
            assertThat(waiting.get(30, TimeUnit.SECONDS).steps()).hasSize(4);
            thread.shutdown();
        }
    }

    @Test
    void whoWaitedTooLongRanNothingAndSaysWhoHoldsTheLock() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock" + KEY);

            assertThatThrownBy(() -> Migrations.seed(database)
                            .lockWait(Duration.ofMillis(200))
                            .upgrade())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("[LockNotHad] schema authdb: another run still holds the lock after")
                    .hasMessageContaining("role migrator");
        }
        assertThat(Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'"))
                .isEmpty();
    }

    @Test
    void aStepWhoseFenceSomebodyMovedIsNotBegun() {
        Migrations.seed(database).upgrade("003");
        Progress moving = new Progress() {
            @Override
            public void planned(Plan plan) {
                Sql.execute(database, "update authdb.head set epoch = epoch + 1");
            }
        };

        assertThatThrownBy(() -> Migrations.seed(database).progress(moving).upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[HistoryMoved]");
        assertThat(Migrations.seed(database).current().current()).isEqualTo("003");
    }

    private static Progress tell(BlockingQueue<String> told) {
        return new Progress() {
            @Override
            public void waiting(String holder) {
                told.add(holder);
            }
        };
    }
}
