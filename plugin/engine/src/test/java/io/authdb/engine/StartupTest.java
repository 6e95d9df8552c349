package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartupTest {

    private static final Logger LOGGER = Logger.getLogger("io.authdb");

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb seed = Migrations.seed(database);
    private final Log log = new Log();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(log);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void aDatabaseThatIsBehindIsUpgradedAndTheLogSaysHow() {
        Started started = seed.startup(Startup.UPGRADE);

        assertThat(started).isEqualTo(new Started("004", List.of("001", "002", "003", "004"), List.of()));
        assertThat(log.lines)
                .hasSize(6)
                .startsWith("INFO upgrade from base to 004: 4 steps")
                .endsWith("INFO The database was upgraded to 004, which is head.");
        assertThat(log.lines.get(1)).startsWith("INFO 1/4 001 initial-models done in ");
    }

    @ParameterizedTest
    @EnumSource(Startup.class)
    void atHeadItStartsAndSaysSo(Startup mode) {
        seed.upgrade();

        assertThat(seed.startup(mode)).isEqualTo(new Started("004", List.of(), List.of()));
        assertThat(log.lines).containsExactly("INFO The database is at 004, which is head.");
    }

    @Test
    void whoOnlyChecksRefusesToStartBehindAndChangesNothing() {
        seed.upgrade("002");

        assertThatThrownBy(() -> seed.startup(Startup.CHECK))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[Pending] check: 2 pending revisions lie above the current revision, 002.");
        assertThat(seed.current().current()).isEqualTo("002");
        assertThat(log.lines).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Startup.class)
    void anOlderReleaseStartsOverANewerDatabaseAndSaysSo(Startup mode) {
        newer().on(database, Authdb::upgrade);

        older().on(database, authdb -> assertThat(authdb.startup(mode))
                .isEqualTo(new Started("003", List.of(), List.of("003"))));

        assertThat(log.lines)
                .containsExactly("WARNING The database is ahead of this application by 003: a newer release was here."
                        + " All that this one has is applied, so it starts.");
        assertThat(Sql.rows(database, "select id from authdb.applied order by id"))
                .containsExactly("001", "002", "003");
    }

    @ParameterizedTest
    @EnumSource(Startup.class)
    void whatIsNotTheBeginningOfTheDatabasesChainIsRefused(Startup mode) {
        newer().on(database, Authdb::upgrade);
        Written another = new Written(folder.resolve("another"))
                .inside("001", "create table item (n int)", "drop table item")
                .inside("004", "create table other (n int)", "drop table other");

        another.on(database, authdb -> assertThatThrownBy(() -> authdb.startup(mode))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[UnknownRevision]"));
    }

    @Test
    void aRoleThatMayOnlyReadTheHistoryIsEnoughToCheck() {
        seed.upgrade();
        String reader = "reader_" + database.name();
        TestServer.asSuperuser("create role " + reader + " login password 'reader'");
        Sql.execute(
                database,
                "grant usage on schema authdb to " + reader + "; grant select on all tables in schema authdb to "
                        + reader);
        TestDatabase asReader = new TestDatabase(database.port(), database.name(), reader, "reader");

        assertThat(Migrations.seed(asReader).startup(Startup.CHECK).current()).isEqualTo("004");
    }

    /** As in the common pool of an application that lies in a jar in a jar. */
    @Test
    void aThreadWhoseClassLoaderKnowsNothingOfTheApplicationStartsItAllTheSame() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader stranger = ClassLoader.getPlatformClassLoader();
        try {
            thread.setContextClassLoader(stranger);
            assertThat(seed.startup(Startup.UPGRADE).current()).isEqualTo("004");
            assertThat(thread.getContextClassLoader()).isSameAs(stranger);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The older one wants to upgrade, waits for the lock, and then there is more than it knows. */
    @Test
    void whoIsOvertakenByANewerReleaseWhileItWaitsStartsAllTheSame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> newer().on(database, authdb -> authdb.progress(holdingTheLock(begun, waits))
                        .upgrade()));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        older().on(database, authdb -> assertThat(
                        authdb.progress(waiting(waits)).startup(Startup.UPGRADE))
                .isEqualTo(new Started("003", List.of(), List.of("003"))));

        other.get(20, TimeUnit.SECONDS);
    }

    private static Progress holdingTheLock(CountDownLatch begun, CountDownLatch waits) {
        return new Progress() {
            @Override
            public void started(Plan plan, int number) {
                begun.countDown();
                try {
                    assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        };
    }

    private static Progress waiting(CountDownLatch waits) {
        return new Progress() {
            @Override
            public void waiting(String holder) {
                waits.countDown();
            }
        };
    }

    private Written older() {
        return older("older");
    }

    private Written newer() {
        return older("newer").inside("003", "alter table item add m int", "alter table item drop m");
    }

    private Written older(String name) {
        return new Written(folder.resolve(name))
                .inside("001", "create table item (n int)", "drop table item")
                .inside("002", "create index item_n on item (n)", "drop index item_n");
    }

    private static final class Log extends Handler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord said) {
            lines.add(said.getLevel() + " " + said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
