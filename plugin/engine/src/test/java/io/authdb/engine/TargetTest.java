package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.FaultyWire;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations run where they are meant to, and nobody else's code runs with their rights. */
class TargetTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @Test
    void aSchemaThatStrangersMayWriteToIsRefusedWithWhatToType() {
        String role = "stranger_" + database.name();
        TestServer.asSuperuser("create role " + role + " login");
        Sql.execute(database, "grant create on schema public to public");

        assertThatThrownBy(() -> Migrations.seed(database).upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[UntrustedSchema] database " + database.name())
                .hasMessageContaining("revoke create on schema \"public\" from public, \"");
        assertThat(Sql.rows(database, "select to_regnamespace('authdb') is null"))
                .containsExactly("t");

        Sql.execute(database, "revoke create on schema public from public");
        Migrations.seed(database).upgrade();
    }

    @Test
    void whoCannotConnectIsNoStrangerUnlessSomebodyActsForHim() {
        String role = "outsider_" + database.name();
        String friend = "friend_" + database.name();
        TestServer.asSuperuser("create role " + role + " login");
        TestServer.asSuperuser("create role " + friend + " login noinherit");
        TestServer.asSuperuser("revoke connect on database " + database.name() + " from public");
        TestServer.asSuperuser("grant connect on database " + database.name() + " to " + friend);
        Sql.execute(database, "grant create on schema public to " + role);

        Migrations.seed(database).upgrade("001");

        TestServer.asSuperuser("grant " + role + " to " + friend);
        assertThatThrownBy(() -> Migrations.seed(database).upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[UntrustedSchema] database " + database.name())
                .hasMessageContaining(role);
    }

    @Test
    void aRoleThatSwitchesTriggersOffIsRefused() {
        String role = "loader_" + database.name();
        TestServer.asSuperuser("create role " + role + " login password 'x'");
        TestServer.asSuperuser("grant " + database.username() + " to " + role);
        TestServer.asSuperuser("alter role " + role + " set session_replication_role = replica");
        TestDatabase loader = new TestDatabase(database.port(), database.name(), role, "x");

        assertThatThrownBy(() -> Migrations.seed(loader).upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[ReplicationRole]")
                .hasMessageContaining("alter role \"" + role + "\" reset session_replication_role;");
    }

    @Test
    void behindAPoolerTheFenceAloneProtectsAndAWordIsSaid() {
        List<String> warnings = new ArrayList<>();
        try (FaultyWire wire = FaultyWire.open().asPooler()) {
            Migrations.seed(wire.through(database)).progress(warning(warnings)).upgrade();
        }
        assertThat(warnings).singleElement().asString().startsWith("A pooler stands before the server");
        Migrations.seed(database).check();
        assertThat(Sql.rows(database, "select 1 from pg_locks where locktype = 'advisory'"))
                .isEmpty();
    }

    @Test
    void behindAPoolerAStepOutsideATransactionIsRefusedBeforeAnythingRuns() {
        try (FaultyWire wire = FaultyWire.open().asPooler()) {
            assertThatThrownBy(() -> Migrations.of("io.authdb.engine.concurrent.good", wire.through(database))
                            .upgrade())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[PooledSession]")
                    .hasMessageContaining("002 index-item")
                    .hasMessageContaining("Nothing was run. The database is still at base.");
        }
        assertThat(Sql.rows(database, "select to_regnamespace('authdb') is null"))
                .containsExactly("t");
    }

    @Test
    void behindAPoolerAnInterruptedStepIsNotTouchedSinceItMayStillRun() {
        Written written = new Written(folder).outside("001", "vacuum", "vacuum");
        try (FaultyWire cut = FaultyWire.open().cut(sql -> sql.equals("vacuum"), true)) {
            written.on(cut.through(database), authdb -> assertThatThrownBy(authdb::upgrade));
        }
        try (FaultyWire pooler = FaultyWire.open().asPooler()) {
            written.on(pooler.through(database), authdb -> {
                assertThatThrownBy(authdb::upgrade).hasMessageContaining("[PooledSession]");
                assertThatThrownBy(() -> authdb.resolve("undone")).hasMessageContaining("[PooledSession]");
            });
        }
        written.on(database, Authdb::upgrade);
    }

    @Test
    void behindAPoolerAlsoEightUpgradersApplyEachStepOnce() throws Exception {
        Written written = new Written(folder)
                .inside("001", "create table tally (n int); insert into tally values (0)", "select 1");
        for (int i = 2; i <= 9; i++) {
            written.inside("00" + i, "update tally set n = n + 1", "select 1");
        }
        try (FaultyWire wire = FaultyWire.open().asPooler()) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> written.on(wire.through(database), Authdb::upgrade)));
            }
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }
        assertThat(Sql.rows(database, "select n from tally")).containsExactly("8");
        Plan nothing = written.with(Authdb.on(database.dataSource()), Authdb::upgrade);
        assertThat(nothing.steps()).isEmpty();
    }

    private static Progress warning(List<String> warnings) {
        return new Progress() {
            @Override
            public void warning(String sentence) {
                warnings.add(sentence);
            }
        };
    }
}
