package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.Overview;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthdbTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb seed = Migrations.seed(database);

    @Test
    void aFreshDatabaseIsUpgradedToHead() {
        Plan ran = seed.upgrade();

        assertThat(ran.steps()).hasSize(4);
        assertThat(tables()).containsExactly("task", "user");
        assertThat(nullable("owner_id")).isEqualTo("NO");
        assertThat(seed.current().current()).isEqualTo("004");
        assertThat(seed.current().atHead()).isTrue();
    }

    @Test
    void atHeadNothingRuns() {
        seed.upgrade();

        assertThat(seed.upgrade().steps()).isEmpty();
        assertThat(events()).hasSize(4);
    }

    @Test
    void aDatabaseThatWasNeverTouchedIsAtBaseAndStaysUntouched() {
        Overview overview = seed.current();

        assertThat(overview.current()).isEqualTo("base");
        assertThat(overview.pending()).isEqualTo(4);
        assertThat(Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'"))
                .isEmpty();
    }

    @Test
    void oneStepDownFromFourMakesOwnerNullableAndThenThereIsNoWay() {
        seed.upgrade();

        seed.downgrade("-1");

        assertThat(nullable("owner_id")).isEqualTo("YES");
        assertThat(seed.current().current()).isEqualTo("003");
        for (String target : new String[] {"-1", "002", "base"}) {
            assertThatThrownBy(() -> seed.downgrade(target))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[IrreversibleStep]");
        }
        assertThat(seed.current().current()).isEqualTo("003");
    }

    @Test
    void baseFromTwoNeedsAcceptedDataLossAlsoWhenTheTablesAreEmpty() {
        seed.upgrade("002");

        assertThatThrownBy(() -> seed.downgrade("base"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("all users and tasks");
        assertThat(tables()).containsExactly("task", "user");

        seed.acceptDataLoss("001:0").downgrade("base");
        assertThat(tables()).isEmpty();
        assertThat(seed.current().current()).isEqualTo("base");
    }

    @Test
    void upAndDownAndUpAgainIsAllInTheHistory() {
        seed.upgrade("002");
        seed.downgrade("-1");
        seed.upgrade("002");

        assertThat(events()).containsExactly("1 upgrade 001", "2 upgrade 002", "3 downgrade 002", "4 upgrade 002");
    }

    @Test
    void theHistoryTellsWhatWasSentByWhomAndHowReversible() {
        seed.upgrade();

        assertThat(Sql.rows(
                        database,
                        "select class_name, reversible, reason, decision, statements[1], role, took_ms >= 0, host <> '',"
                                + " tool like 'authdb 0.%', jooq, wal_lsn is not null, checksum like '1:%'"
                                + " from authdb.history where id = '003'"))
                .containsExactly("io.authdb.engine.seed.DeleteOrphanTasks|f|Deleted tasks cannot be brought back"
                        + "|ADR-0014|delete from \"task\" where \"owner_id\" is null|migrator|t|t|t|3.16.23|t|t");
    }

    @Test
    void aChecksumIsThatOfTheStatements() {
        seed.upgrade("002");
        seed.downgrade("-1");
        seed.upgrade("002");

        assertThat(Sql.rows(
                        database,
                        "select count(distinct checksum), count(*) from authdb.history"
                                + " where id = '002' and event = 'upgrade'"))
                .containsExactly("1|2");
    }

    @Test
    void aFailingStepIsRolledBackAndTheStepsBeforeItAreKept() {
        Authdb broken = Migrations.of("io.authdb.engine.broken.failing", database);

        assertThatThrownBy(broken::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[FailedStep] upgrade of 002")
                .hasMessageContaining("relation \"nowhere\" does not exist; Position: 13 [42P01]")
                .hasMessageContaining("sent last: insert into \"nowhere\"")
                .hasMessageContaining("applied in this run and kept: 001")
                .hasMessageContaining("The step was rolled back. The database is at 001.");

        assertThat(tables()).containsExactly("kept");
        assertThat(broken.current().current()).isEqualTo("001");
    }

    @Test
    void aQueryThatMustHaveNoRowsRollsTheStepBackWhenItHasSome() {
        Authdb unverified = Migrations.of("io.authdb.engine.broken.unverified", database);

        assertThatThrownBy(unverified::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[VerifyFailed] upgrade of 001")
                .hasMessageContaining("strays() found 1 row that must not exist.");

        assertThat(tables()).isEmpty();
    }

    @Test
    void aDeferredConstraintThatFailsAtCommitIsAFailedStep() {
        Authdb deferred = Migrations.of("io.authdb.engine.broken.deferred", database);

        assertThatThrownBy(deferred::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[23503]");

        assertThat(tables()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void aTransactionOfJooqsIsASavepointOfTheStep() {
        Migrations.of("io.authdb.engine.savepoint", database).upgrade();

        assertThat(Sql.rows(database, "select word from said order by word")).containsExactly("kept", "outer");
    }

    @Test
    void aStepOutsideATransactionIsRecordedBeforeAndAfter() {
        Authdb concurrent = Migrations.of("io.authdb.engine.concurrent.good", database);

        concurrent.upgrade();

        assertThat(events()).containsExactly("1 upgrade 001", "2 intent 002", "3 upgrade 002");
        assertThat(Sql.rows(database, "select indisvalid from pg_index where indexrelid = 'item_name'::regclass"))
                .containsExactly("t");

        concurrent.downgrade("-1");
        assertThat(events()).endsWith("4 intent 002", "5 downgrade 002");
    }

    @Test
    void aSecondStatementOutsideATransactionIsNotSentAndTheNextRunAsksAPerson() {
        Authdb twice = Migrations.of("io.authdb.engine.concurrent.twice", database);

        assertThatThrownBy(twice::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("one statement")
                .hasMessageContaining("the next run is refused until you have looked");

        assertThat(Sql.rows(database, "select relname from pg_class where relname in ('one', 'two')"))
                .containsExactly("one");
        assertThatThrownBy(twice::upgrade)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[InterruptedStep] 001");
        assertThatThrownBy(twice::check)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[InterruptedStep] 001");
    }

    @Test
    void checkGathersWhatKeepsADatabaseFromBeingAtHead() {
        seed.upgrade("002");

        assertThatThrownBy(seed::check)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[Pending] check: 2 pending revisions lie above the current revision, 002.")
                .hasMessageContaining("004 enforce-tasks-owner-id-not-null");

        seed.upgrade();
        seed.check();
    }

    @Test
    void anAppliedRevisionWithoutAClassIsRefused() {
        seed.upgrade();
        Authdb older = Migrations.of("io.authdb.engine.broken.failing", database);

        assertThatThrownBy(older::upgrade)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[UnknownRevision] history: 2 applied revisions are not among")
                .hasMessageContaining("The database is still at 004.");
    }

    @Test
    void noMigrationsIsAnErrorThatSaysWhereItLooked() {
        assertThatThrownBy(() ->
                        Migrations.of("io.authdb.engine.nowhere", database).upgrade())
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("[NoMigrations]")
                .hasMessageContaining("test-classes")
                .hasMessageContaining("io.authdb.engine.nowhere");
    }

    private List<String> tables() {
        return Sql.rows(
                database,
                "select table_name from information_schema.tables where table_schema = 'public' order by table_name");
    }

    private String nullable(String column) {
        return Sql.rows(
                        database,
                        "select is_nullable from information_schema.columns where table_name = 'task' and column_name = '"
                                + column + "'")
                .get(0);
    }

    private List<String> events() {
        boolean recorded = !Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'")
                .isEmpty();
        return recorded
                ? Sql.rows(database, "select seq || ' ' || event || ' ' || id from authdb.history order by seq")
                : List.of();
    }
}
