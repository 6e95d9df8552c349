package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.RefusedException;
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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where the migrations work and where the history lives. */
class SchemaTest {

    private static final String ODD = "it's \"odd\"? {fn x} %s $1; drop--";
    private static final String UNICODE = "Größe 小🐘";

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb seed = Migrations.seed(database);
    private final Authdb items = Migrations.of("io.authdb.engine.concurrent.good", database);

    @Test
    void namesWithoutASchemaMeanTheOneThatWasTold() {
        seed.schema(ODD).upgrade();

        assertThat(tables()).contains(ODD + ".task", ODD + ".user").noneMatch(table -> table.startsWith("public."));
        assertThat(Sql.rows(database, "select schema from authdb.head")).containsExactly(ODD);
        assertThat(seed.schema(ODD).current().current()).isEqualTo("004");
    }

    @Test
    void theHistoryLivesWhereItWasTold() {
        seed.historySchema(UNICODE).upgrade();
        seed.historySchema(UNICODE).downgrade("-1");

        assertThat(tables())
                .containsExactlyInAnyOrder(
                        UNICODE + ".applied", UNICODE + ".head", UNICODE + ".history", "public.task", "public.user");
        assertThat(seed.historySchema(UNICODE).current().current()).isEqualTo("003");
        assertThat(seed.current().current()).isEqualTo("base");
    }

    @Test
    void theHistoryMayLiveAmongTheTablesOfTheMigrations() {
        Authdb together = seed.schema("app").historySchema("app");

        together.upgrade("002");
        together.acceptDataLoss("001:0").downgrade("base");

        assertThat(tables()).containsExactlyInAnyOrder("app.applied", "app.head", "app.history");
    }

    @Test
    void twoChainsInTwoSchemasRunAtOnce() throws Exception {
        Authdb one = seed.schema(ODD).historySchema(UNICODE);
        Authdb other = items.schema(UNICODE + "2").historySchema(ODD + "2");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Plan>> runs = new ArrayList<>();
        for (Authdb authdb : List.of(one, other)) {
            runs.add(threads.submit(() -> {
                together.await();
                return authdb.upgrade();
            }));
        }
        for (Future<Plan> run : runs) {
            assertThat(run.get(60, TimeUnit.SECONDS).steps()).isNotEmpty();
        }
        threads.shutdown();

        one.check();
        other.check();
        assertThat(tables()).contains(ODD + ".task", UNICODE + ".history", UNICODE + "2.item", ODD + "2.history");
    }

    @Test
    void aRunDoesNotWaitForThatOfAnotherHistory() throws SQLException {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x61757468 + ", " + "authdb".hashCode() + ")");

            assertThatThrownBy(() -> seed.lockWait(Duration.ofMillis(50)).upgrade())
                    .isInstanceOf(DatabaseException.class);
            assertThat(seed.historySchema("other")
                            .lockWait(Duration.ofMillis(50))
                            .upgrade()
                            .steps())
                    .hasSize(4);
        }
    }

    @Test
    void aSchemaStaysAfterADowngradeToBaseAndIsMissedByNobody() {
        Authdb app = seed.schema("app");
        app.upgrade("002");
        app.acceptDataLoss("001:0").downgrade("base");
        assertThat(schemas()).contains("app");

        Sql.execute(database, "drop schema app");
        app.upgrade("001");

        assertThat(tables()).contains("app.task");
    }

    @Test
    void aSchemaWithAppliedRevisionsThatIsGoneIsNotCreatedAgain() {
        seed.schema("app").upgrade("002");
        Sql.execute(database, "drop schema app cascade");

        assertThatThrownBy(() -> seed.schema("app").upgrade())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "[NoSuchSchema] schema app: it does not exist, and revisions were applied in it.");
        assertThat(schemas()).doesNotContain("app");
    }

    @Test
    void aRunThatWouldWorkBesideWhatTheHistoryIsOfIsRefused() {
        seed.schema("app").upgrade("002");

        for (Authdb elsewhere : List.of(seed, seed.schema("ap"))) {
            assertThatThrownBy(elsewhere::upgrade)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[OtherSchema] schema ")
                    .hasMessageContaining("the history in authdb is that of schema app.")
                    .hasMessageContaining("Authdb.on(dataSource).schema(\"app\").upgrade(\"head\")");
            assertThatThrownBy(elsewhere::check).hasMessageContaining("[OtherSchema]");
        }
        assertThat(schemas()).doesNotContain("ap");
        assertThat(seed.current().current()).isEqualTo("002");
    }

    @Test
    void aConnectionThatMeansAnotherSchemaIsAskedAboutOnceAndNotOverruled() {
        Sql.execute(database, "create schema app");
        Sql.execute(database, "alter role migrator in database " + database.name() + " set search_path = app, public");

        assertThatThrownBy(seed::upgrade)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[UnclearSchema] schema public: names without a schema mean schema app");
        assertThat(schemas()).doesNotContain("authdb");

        seed.schema("public").upgrade("001");
        seed.upgrade();

        assertThat(tables()).contains("public.task").doesNotContain("app.task");
    }

    @Test
    void aRoleThatIsCalledLikeTheHistoryDoesNotWorkInIt() {
        Sql.execute(database, "create schema migrator");

        Authdb named = seed.historySchema("migrator");
        named.upgrade("001");
        named.upgrade("002");

        assertThat(tables()).contains("public.task", "migrator.history").doesNotContain("migrator.task");
    }

    @Test
    void whoMayNotCreateSchemasUsesThoseThatAreThere() {
        TestServer.asSuperuser("create role guest login password 'guest'");
        Sql.execute(
                database, "create schema app authorization current_user; grant create, usage on schema app to guest");
        Sql.execute(database, "create schema authdb; grant create, usage on schema authdb to guest");
        TestDatabase asGuest = new TestDatabase(database.port(), database.name(), "guest", "guest");
        Authdb guest = Migrations.seed(asGuest);

        assertThatThrownBy(() -> guest.schema("app").historySchema("nowhere").upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[PrivilegeMissing]");
        assertThatThrownBy(() -> guest.schema("nowhere").upgrade()).hasMessageContaining("[PrivilegeMissing]");
        assertThat(tables()).isEmpty();

        guest.schema("app").upgrade();
        assertThat(tables()).contains("app.task", "authdb.history");
    }

    private List<String> tables() {
        return Sql.rows(
                database,
                "select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')");
    }

    private List<String> schemas() {
        return Sql.rows(database, "select nspname from pg_namespace");
    }
}
