package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that cannot have its locks gives way to the application and comes back. */
class LockQueueTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Progress telling = new Progress() {
        @Override
        public void retrying(Plan plan, int number, Duration pause, String why) {
            told.add(number + ": " + why);
        }
    };
    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder)
                .inside("001", "create table item (id int, name text)", "drop table item")
                .inside("002", "insert into item values (1, 'x'); alter table item add note text", "select 1");
        written.on(database, authdb -> authdb.upgrade("001"));
    }

    @Test
    void itIsTriedAgainAsAWholeAndSaysWhoHeldTheTable() throws Exception {
        try (Connection other = database.connect();
                Statement reader = other.createStatement()) {
            reader.execute("set application_name = 'nightly dump'");
            other.setAutoCommit(false);
            reader.execute("select from item");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> run =
                    thread.submit(() -> written.on(database, authdb -> authdb.lockTimeout(Duration.ofMillis(100))
                            .progress(telling)
                            .upgrade()));

            assertThat(told.poll(30, TimeUnit.SECONDS))
                    .matches("1: .*\\[55P03]; held by pid \\d+, idle in transaction since \\d+ s \\(nightly dump\\)");
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
            other.rollback();
            run.get(30, TimeUnit.SECONDS);
            thread.shutdown();
        }
        assertThat(Sql.rows(database, "select count(*) from item")).containsExactly("1");
    }

    @Test
    void aReaderWaitsNoLongerThanTheLockTimeout() throws Exception {
        try (Connection other = database.connect();
                Statement blocker = other.createStatement();
                Connection application = database.connect();
                Statement probe = application.createStatement()) {
            other.setAutoCommit(false);
            blocker.execute("select from item");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> run =
                    thread.submit(() -> written.on(database, authdb -> authdb.lockTimeout(Duration.ofMillis(200))
                            .progress(telling)
                            .upgrade()));
            long worst = 0;
            while (told.size() < 3) {
                long start = System.nanoTime();
                probe.execute("select from item");
                worst = Math.max(worst, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            other.rollback();
            run.get(30, TimeUnit.SECONDS);
            thread.shutdown();

            // 50 ms by the goal; more is left to a machine with other work to do
            assertThat(worst).isLessThan(200 + 250);
        }
    }

    @Test
    void whenTheBudgetIsSpentTheDatabaseIsAtTheStepBefore() throws SQLException {
        try (Connection other = database.connect();
                Statement reader = other.createStatement()) {
            other.setAutoCommit(false);
            reader.execute("lock table item in access share mode");

            written.on(database, authdb -> assertThatThrownBy(authdb.lockTimeout(Duration.ofMillis(50))
                            .retryBudget(Duration.ofMillis(400))
                            .progress(telling)::upgrade)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("[TablesLocked] upgrade of 002 step-002: it could not have its locks in ")
                    .hasMessageContaining("held by pid ")
                    .hasMessageContaining("The step was rolled back. The database is at 001."));
        }
        written.on(database, Authdb::upgrade);
    }

    @Test
    void aMigrationThatFailsOtherwiseIsTriedOnce() {
        for (String wrong : List.of("select 1/0", "create table item (id int)", "no sql", "select * from nowhere")) {
            written.inside("002", wrong, "select 1");

            written.on(database, authdb -> assertThatThrownBy(authdb.progress(telling)::upgrade)
                    .isInstanceOf(MigrationException.class));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aDeadlockWithTheApplicationIsTriedAgain() throws Exception {
        Sql.execute(database, "create table other (id int); insert into other values (1)");
        written.inside(
                "002", "lock table item in access exclusive mode; select pg_sleep(1); lock table other", "select 1");
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            statement.execute("set deadlock_timeout = '10s'");
        } catch (SQLException onlyForSuperusers) {
            assertThat(onlyForSuperusers.getSQLState()).isEqualTo("42501");
        }
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("lock table other in access exclusive mode");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> run =
                    thread.submit(() -> written.on(database, authdb -> authdb.lockTimeout(Duration.ofSeconds(20))
                            .progress(telling)
                            .upgrade()));
            while (Sql.rows(database, "select 1 from pg_locks where relation = 'item'::regclass and granted")
                    .isEmpty()) {
                Thread.sleep(10);
            }
            try {
                statement.execute("lock table item in access share mode");
            } catch (SQLException victim) {
                assertThat(victim.getSQLState()).isEqualTo("40P01");
            }
            application.rollback();
            run.get(60, TimeUnit.SECONDS);
            thread.shutdown();
        }
        assertThat(Sql.rows(database, "select id from authdb.applied order by 1"))
                .containsExactly("001", "002");
    }

    @Test
    void anIndexThatIsBuiltConcurrentlyWaitsForOldSnapshotsAndHoldsUpNobody() throws Exception {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        try (Connection other = database.connect();
                Statement reader = other.createStatement()) {
            other.setAutoCommit(false);
            reader.execute("insert into item values (2, 'old')");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> run =
                    thread.submit(() -> written.on(database, authdb -> authdb.lockTimeout(Duration.ofMillis(100))
                            .progress(telling)
                            .upgrade()));
            while (Sql.rows(
                            database,
                            "select 1 from pg_stat_activity where query like 'create index%' and wait_event_type = 'Lock'")
                    .isEmpty()) {
                Thread.sleep(10);
            }
            Thread.sleep(500);
            assertThat(run).isNotDone();
            other.rollback();
            run.get(30, TimeUnit.SECONDS);
            thread.shutdown();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void anIndexThatCannotWinWithinTheBudgetLeavesNothing() throws SQLException {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        try (Connection other = database.connect();
                Statement reader = other.createStatement()) {
            other.setAutoCommit(false);
            reader.execute("insert into item values (2, 'old')");

            written.on(database, authdb -> assertThatThrownBy(authdb.retryBudget(Duration.ofMillis(300))::upgrade)
                    .hasMessageContaining("[55P03]"));
            other.rollback();
        }
        written.on(database, Authdb::upgrade);
        assertThat(Sql.rows(database, "select indisvalid from pg_index where indexrelid = 'item_name'::regclass"))
                .containsExactly("t");
    }
}
