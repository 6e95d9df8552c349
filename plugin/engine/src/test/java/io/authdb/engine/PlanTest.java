package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.problem.Spelling;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.report.Outlook.Verdict;
import io.authdb.engine.report.OutlookText;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before an upgrade: what would run, and who would be in the way. */
class PlanTest {

    @TempDir
    private static Path folder;

    private static MadeChain chain;

    private final TestDatabase database = TestServer.freshDatabase();

    @BeforeAll
    static void sealedMigrations() throws IOException {
        chain = new MadeChain(folder)
                .add("001", "create table task (id int, owner int)", "drop table task")
                .add("002", "alter table task alter owner type bigint", "alter table task alter owner type int")
                .outsideTransaction(
                        "003", "create index concurrently task_id on task (id)", "drop index concurrently task_id");
        new VerificationFiles(
                        folder.resolve("out"),
                        Optional.of(folder.resolve("META-INF/authdb")),
                        Optional.empty(),
                        LockWishes.NONE)
                .write(chain.verify());
    }

    @BeforeEach
    void itIsAtTheFirst() throws IOException {
        chain.upgrade(database, "001");
    }

    @Test
    void whatWouldRunIsShownWithItsLocksAndSizesAndNothingIsWritten() {
        List<String> before = Sql.rows(database, "select epoch, last_seq from authdb.head");

        List<String> lines = text(plan("head"));

        assertThat(lines)
                .containsSequence(
                        "upgrade from 001 to 003: 2 steps",
                        "002 made-002: reversible yes",
                        "  alter table task alter owner type bigint",
                        "  ACCESS EXCLUSIVE on task, writes all of it anew, reads all of it; 0 bytes")
                .contains(
                        "003 made-003: reversible yes; outside a transaction",
                        "  create index concurrently task_id on task (id)",
                        "go: nothing is in the way.");
        assertThat(Sql.rows(database, "select epoch, last_seq from authdb.head"))
                .isEqualTo(before);
    }

    @Test
    void whoeverHoldsALockThatAStepNeedsIsNamed() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from task");
            Thread.sleep(2100);

            Outlook outlook = plan("002");

            assertThat(outlook.verdict()).isEqualTo(Verdict.WAIT);
            assertThat(outlook.verdict().exitCode()).isEqualTo(6);
            assertThat(outlook.waits())
                    .singleElement()
                    .asString()
                    .matches("pid \\d+, idle in transaction since \\d+ s.*, holds ACCESS SHARE on task");
        }
        assertThat(plan("002").verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void aLockThatIsHeldForAMomentOrDoesNotConflictIsNoneToWaitFor() throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from task");

            assertThat(plan("002").verdict()).isEqualTo(Verdict.GO);
        }
    }

    @Test
    void anotherRunIsNamed() throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x61757468 + ", " + "authdb".hashCode() + ")");

            assertThat(plan("head").waits()).singleElement().asString().startsWith("another run holds the lock: pid ");
        }
    }

    @Test
    void whatAnUpgradeWouldRefuseIsAStop() {
        Sql.execute(database, "update authdb.history set host = 'x'");

        Outlook outlook = plan("head");

        assertThat(outlook.verdict()).isEqualTo(Verdict.STOP);
        assertThat(outlook.verdict().exitCode()).isEqualTo(3);
        assertThat(text(outlook))
                .contains("[TamperedHistory] history: row 1 (upgrade of 001) is not as it was written.")
                .contains("stop: it would be refused.");
    }

    @Test
    void aSchemaThatHasDriftedIsAStop() throws IOException {
        assertThat(chain.drift(database)).isEmpty();
        Sql.execute(database, "alter table task add by_hand int");

        Outlook outlook = plan("head").compared(chain.drift(database));

        assertThat(outlook.verdict()).isEqualTo(Verdict.STOP);
        assertThat(text(outlook))
                .anyMatch(line -> line.startsWith("drift: table task: column by_hand"))
                .contains("stop: the schema is not what its migrations make of it.");
    }

    @Test
    void atHeadThereIsNothingToDo() throws IOException {
        chain.upgrade(database, "head");

        assertThat(text(plan("head"))).contains("The database is at 003.", "go: there is nothing to do.");
    }

    @Test
    void anInvalidIndexIsSaid() {
        Sql.execute(database, "insert into task values (1), (1)");
        assertThat(failing("create unique index concurrently broken on task (id)"))
                .isTrue();

        assertThat(plan("002").remarks())
                .containsExactly("index broken on task is invalid: drop it, or REINDEX INDEX CONCURRENTLY");
    }

    @Test
    void whereNothingWasProvenItIsSaid(@TempDir Path other) throws IOException {
        new MadeChain(other)
                .add("001", "create table task (id int, owner int)", "drop table task")
                .add("002", "select 1", "select 1");
        assertThat(Files.exists(other.resolve("META-INF"))).isFalse();

        assertThat(text(Authdb.on(database.dataSource()).classes(other).plan("head")))
                .contains(
                        "  runs its class: what that sends is not known here",
                        "  locks are not known: authdb:verify has not run on these classes");
    }

    @Test
    void aMachineGetsItsVerdict() {
        assertThat(new OutlookText(plan("002"), Spelling.MAVEN).json())
                .containsEntry("verdict", "go")
                .containsEntry("exitCode", 0)
                .containsEntry("current", "001")
                .containsEntry("to", "002");
    }

    private boolean failing(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException failed) {
            return true;
        }
    }

    private Outlook plan(String target) {
        return Authdb.on(database.dataSource()).classes(folder).plan(target);
    }

    private static List<String> text(Outlook outlook) {
        return new OutlookText(outlook, Spelling.MAVEN).lines();
    }
}
