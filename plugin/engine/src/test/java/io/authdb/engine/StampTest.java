package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.adopt.Stamped;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.report.OverviewText;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Exclusion;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb authdb = Migrations.seed(database);

    @BeforeEach
    void aNewDatabaseIsWhatItIsCompared() {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers differs from a new database's");
    }

    /** The database as something else would have made it: authdb's own history is gone, and all else is there. */
    private void madeByOtherMeans(String target) {
        authdb.upgrade(target);
        Sql.execute(database, "drop schema authdb cascade");
    }

    private Stamped stamp(String target) {
        return stamp(authdb, target, Settings.DEFAULT);
    }

    private static Stamped stamp(Authdb authdb, String target, Settings settings) {
        return authdb.stamp(target, new TestScratchServer(), settings, ProofProgress.SILENT);
    }

    private RefusedException refused(String target) {
        return catchThrowableOfType(RefusedException.class, () -> stamp(target));
    }

    @Test
    void aStampIsAHistoryToGoOnFrom() {
        madeByOtherMeans("003");

        Stamped stamped = stamp("003");

        assertThat(stamped.recorded()).extracting(Revision::id).hasToString("[001, 002, 003]");
        assertThat(new OverviewText(authdb.current()).current()).isEqualTo("003 (1 pending)");
        assertThat(authdb.history().tampering()).isEmpty();
        assertThat(authdb.upgrade().steps()).hasSize(1);
        assertThat(authdb.check()).isFalse();
        assertThat(authdb.downgrade("-1").steps()).hasSize(1);
        assertThat(authdb.history().tampering()).isEmpty();
    }

    @Test
    void itIsShownForWhatItIs() {
        madeByOtherMeans("002");
        stamp("002");

        OverviewText text = new OverviewText(authdb.history());

        assertThat(text.table().get(3)).contains("002").contains("stamped *");
        assertThat(text.blocks())
                .contains("  -- stamped at 002")
                .anyMatch(line -> line.contains("state:       stamped"));
    }

    @Test
    void aStampedStepThatCannotBeUndoneIsABarrierLikeAnyOther() {
        madeByOtherMeans("004");
        stamp("head");

        assertThatThrownBy(() -> authdb.downgrade("base")).hasMessageContaining("[IrreversibleStep]");
        // of what ran before authdb was there it has no moment to recover to
        assertThat(authdb.history().moments()).isEmpty();
        assertThat(Sql.rows(database, "select distinct wal_lsn is null, checksum from authdb.history"))
                .containsExactly("t|");
    }

    @Test
    void anotherSchemaIsRefusedInWordsAndNothingIsWritten() {
        madeByOtherMeans("002");
        Sql.execute(
                database,
                "alter table task alter column title drop not null; alter table \"user\" add column nick text;"
                        + " drop index ix_task_owner_id");

        RefusedException refused = refused("002");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("SchemaDiffers");
            assertThat(problem.lines())
                    .containsExactly(
                            "index ix_task_owner_id: is missing",
                            "table \"user\": column nick: is extra",
                            "table task: column title: was not null, now nullable");
        });
        assertThat(Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'"))
                .isEmpty();
    }

    @Test
    void whereTheTargetIsNotKnownItIsSaidThatNothingWasWritten() {
        madeByOtherMeans("002");

        assertThatThrownBy(() -> stamp("heda"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\nNothing was written. The database is still at base.\nKnown: ");
    }

    @Test
    void theWrongRevisionIsRefusedToo() {
        madeByOtherMeans("002");

        assertThat(refused("001").problems().get(0).lines()).hasSize(4).contains("index ix_user_email: is extra");
    }

    @Test
    void whatIsForcedIsWrittenIntoTheHistory() {
        madeByOtherMeans("002");
        Sql.execute(database, "alter table \"user\" add column nick text");

        Stamped stamped = stamp(authdb.force(), "002", Settings.DEFAULT);

        assertThat(stamped.differences()).containsExactly("table \"user\": column nick: is extra");
        assertThat(Sql.rows(database, "select id, event, unnest(statements) from authdb.history order by seq"))
                .containsExactly(
                        "001|stamp|-- stamped at 002",
                        "002|stamp|-- stamped at 002",
                        "002|stamp|-- forced: table \"user\": column nick: is extra");
        assertThat(authdb.history().tampering()).isEmpty();
    }

    @Test
    void whatSomebodyElseKeepsThereIsLeftOutWithItsReason() {
        madeByOtherMeans("002");
        Sql.execute(database, "create table audit (id int)");

        Stamped stamped =
                stamp(authdb, "002", Settings.DEFAULT.excluding(Exclusion.parse("table audit=kept by the auditors")));

        assertThat(stamped.excluded()).containsExactly("table audit: is extra (kept by the auditors)");
    }

    @Test
    void whatADowngradeIsDeclaredToLeaveIsNoDifference() {
        authdb.upgrade("004");
        authdb.downgrade("003");
        Sql.execute(database, "drop schema authdb cascade");

        assertThat(stamp("003").excluded()).singleElement().asString().endsWith("(as the downgrade of 004 leaves it)");
    }

    @Test
    void whatAnotherRoleOwnsIsADifference() {
        madeByOtherMeans("001");
        TestServer.asSuperuser("do 'begin create role somebody_else; exception when duplicate_object then null; end'");
        TestServer.asSuperuser("grant somebody_else to " + TestServer.USERNAME);
        Sql.execute(
                database, "grant create on schema public to somebody_else; alter table task owner to somebody_else");

        assertThat(refused("001").problems().get(0).lines())
                .contains("table task: was owner the role that migrates, now owner somebody_else");
    }

    @Test
    void whatTheHistorySaysIsNotOverruled() {
        authdb.upgrade("002");

        assertThat(stamp("002").recorded()).isEmpty();
        assertThat(refused("003").problems().get(0).code()).isEqualTo("HistoryInUse");
        assertThat(refused("001").problems().get(0).code()).isEqualTo("HistoryInUse");
        assertThat(Sql.rows(database, "select event from authdb.history")).containsExactly("upgrade", "upgrade");
    }

    @Test
    void aHistoryThatWentBackToBaseMayBeStamped() {
        authdb.upgrade("001");
        authdb.acceptDataLoss("001:0").downgrade("base");
        Sql.execute(database, "create schema aside");
        madeAside();

        assertThat(stamp("001").recorded()).hasSize(1);
        assertThat(Sql.rows(database, "select event from authdb.history order by seq"))
                .containsExactly("upgrade", "downgrade", "stamp");
        assertThat(authdb.history().tampering()).isEmpty();
    }

    /** The tables of 001 by a history of its own, which is dropped. */
    private void madeAside() {
        authdb.historySchema("aside").upgrade("001");
        Sql.execute(database, "drop schema aside cascade");
    }

    @Test
    void atBaseThereIsNothingToRecord() {
        assertThat(stamp("base").recorded()).isEmpty();
        assertThat(Sql.rows(database, "select 1 from pg_namespace where nspname = 'authdb'"))
                .isEmpty();
    }

    @Test
    void aMigrationThatFailsOnTheScratchDatabaseIsSaidToHaveFailedThere(@TempDir Path folder) throws IOException {
        MadeChain chain = new MadeChain(folder).add("001", "select no_such_function()", "select 1");

        assertThatThrownBy(() -> chain.stamp(database, "001"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("no_such_function")
                .hasMessageContaining("scratch database, to compare yours with");
    }

    @Test
    void nothingOfTheScratchDatabaseStays() throws SQLException {
        madeByOtherMeans("001");
        List<String> before = TestScratchServer.databases();

        stamp("001");

        assertThat(TestScratchServer.databases()).isEqualTo(before);
    }
}
