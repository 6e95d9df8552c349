package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.OverviewText;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alembic's table is made as Alembic makes it; those that Flyway and Liquibase made are adopted in {@code it}. */
class AdoptTest {

    private static final String ALEMBIC = "create table alembic_version (version_num varchar(32) not null,"
            + " constraint alembic_version_pkc primary key (version_num))";

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb authdb = Migrations.seed(database);

    @BeforeEach
    void aNewDatabaseIsWhatItIsCompared() {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers differs from a new database's");
    }

    private void alembicAt(String target, String... heads) {
        authdb.upgrade(target);
        Sql.execute(database, "drop schema authdb cascade");
        Sql.execute(database, ALEMBIC);
        for (String head : heads) {
            Sql.execute(database, "insert into alembic_version values ('" + head + "')");
        }
    }

    private Stamped adopt() {
        return adopt("");
    }

    private Stamped adopt(String from) {
        return authdb.adopt(from, new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT);
    }

    private void assertNothingWritten() {
        assertThat(Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001, 001_initial_models",
        "002, 002_add_performance_indexes",
        "003, 003_delete_orphan_tasks",
        "004, 004_enforce_owner_id",
        "002, 002"
    })
    void aDatabaseOfAlembicsIsTakenOverWhereItIs(String id, String head) {
        alembicAt(id, head);

        Stamped stamped = adopt();

        assertThat(stamped.at().name()).isEqualTo(id);
        assertThat(stamped.source()).isEqualTo("Alembic's table alembic_version is at " + head + ".");
        assertThat(stamped.excluded()).containsExactly("table alembic_version: is extra (Alembic's own)");
        assertThat(authdb.current().current()).isEqualTo(id);
        assertThat(authdb.history().tampering()).isEmpty();
        assertThat(Sql.rows(database, "select version_num from alembic_version"))
                .containsExactly(head);
    }

    @ParameterizedTest
    @CsvSource({"001", "002", "003", "004"})
    void aDriftedColumnIsRefused(String id) {
        alembicAt(id, id);
        Sql.execute(database, "alter table task alter column title type varchar(80)");

        assertThatThrownBy(this::adopt)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[SchemaDiffers] adopt refused")
                .hasMessageContaining("  table task: column title: was type character varying(255), now type character"
                        + " varying(80)");
        assertNothingWritten();
    }

    @Test
    void afterwardsEverythingGoesOn() {
        alembicAt("003", "003");
        adopt();

        authdb.upgrade();

        assertThat(authdb.check()).isFalse();
        Verification seen = authdb.verify(new TestScratchServer(), Settings.DEFAULT.since("004"), ProofProgress.SILENT);
        assertThat(seen.passed()).isTrue();
        assertThat(seen.findings()).extracting(Finding::code).containsExactly("DriftExcluded");
        assertThat(new OverviewText(authdb.history()).blocks())
                .contains("  -- adopted at 003: Alembic's table alembic_version is at 003.");
        authdb.downgrade("003");
    }

    @Test
    void whatIsAdoptedIsAdoptedOnceAndMayBeTypedAgain() {
        alembicAt("003", "003");
        adopt();
        authdb.upgrade();

        Stamped again = adopt();

        assertThat(again.recorded()).isEmpty();
        assertThat(again.at().name()).isEqualTo("004");
    }

    @Test
    void whereTheOtherToolGoesOnItIsSaid() {
        alembicAt("003", "003");
        adopt();
        Sql.execute(database, "update alembic_version set version_num = '004'");

        assertThatThrownBy(this::adopt)
                .hasMessageContaining("[HistoryInUse]")
                .hasMessageContaining("the other tool is at 004, and authdb's own history at 003");
    }

    @Test
    void severalHeadsAreRefused() {
        alembicAt("002", "002", "003");

        assertThatThrownBy(this::adopt)
                .hasMessageContaining("[SeveralHeads] Alembic's table alembic_version: it stands at 2 heads")
                .hasMessageContaining("alembic merge heads");
        assertNothingWritten();
    }

    @Test
    void anUnknownPositionNamesTheAttribute() {
        alembicAt("002", "1975ea83b712");

        assertThatThrownBy(this::adopt).hasMessageContaining("adopts = \"1975ea83b712\"");
    }

    @Test
    void ofSeveralToolsOneHasToBeNamed() {
        alembicAt("002", "002");
        flyway();
        Sql.execute(database, "insert into flyway_schema_history values (1, '1', 'SQL', 'V1.sql', true)");

        assertThatThrownBy(this::adopt)
                .hasMessageContaining("[SeveralTools]")
                .hasMessageContaining("  Alembic's table alembic_version\n  Flyway's table flyway_schema_history")
                .hasMessageContaining(".from(\"flyway\")");
        assertThat(adopt("alembic").excluded()).hasSize(2);
    }

    private void flyway() {
        Sql.execute(
                database,
                "create table flyway_schema_history (installed_rank int primary key, version varchar(50),"
                        + " type varchar(20), script text, success boolean)");
    }

    @Test
    void whatFlywayLeftFailedOrUndoneIsRefused() {
        authdb.upgrade("002");
        Sql.execute(database, "drop schema authdb cascade");
        flyway();
        Sql.execute(
                database,
                "insert into flyway_schema_history values (1, '1', 'SQL', 'V1.sql', true), (2, '2', 'SQL', 'V2.sql', false)");

        assertThatThrownBy(this::adopt)
                .hasMessageContaining("[UnfinishedHistory] Flyway's table flyway_schema_history")
                .hasMessageContaining("  2 (sql)");
        Sql.execute(database, "update flyway_schema_history set type = 'UNDO_SQL', success = true where version = '2'");
        assertThatThrownBy(this::adopt).hasMessageContaining("[UndoneHistory]").hasMessageContaining("2 (undo_sql)");
        assertNothingWritten();
    }

    @Test
    void aTableThatOnlyHasTheNameIsNoHistory() {
        authdb.upgrade("002");
        Sql.execute(database, "drop schema authdb cascade; create table alembic_version (id int)");

        assertThatThrownBy(this::adopt)
                .hasMessageContaining("[NothingToAdopt]")
                .hasMessageContaining("alembic_version, flyway_schema_history, databasechangelog");
    }

    @Test
    void aTableElsewhereOnTheSearchPathIsFound() {
        alembicAt("002", "002");
        Sql.execute(
                database,
                "create schema tools; alter table alembic_version set schema tools;"
                        + " alter role current_user in database " + database.name()
                        + " set search_path = public, tools");

        Stamped stamped = authdb.adopt(
                "",
                new TestScratchServer(),
                Settings.DEFAULT.excluding(io.authdb.engine.verify.Exclusion.parse("schema tools=kept for tools")),
                ProofProgress.SILENT);

        assertThat(stamped.source()).startsWith("Alembic's table tools.alembic_version");
    }

    @Test
    void anUnknownToolIsAMistake() {
        assertThatThrownBy(() -> adopt("sqitch"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("alembic, flyway, liquibase");
    }

    @Test
    void nothingIsAppliedThereIsNothingToRecord() {
        Sql.execute(database, ALEMBIC);

        assertThat(adopt().recorded()).isEmpty();
        assertThat(List.of(adopt().at().name())).containsExactly("base");
    }
}
