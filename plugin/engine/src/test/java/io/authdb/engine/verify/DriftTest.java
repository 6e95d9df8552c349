package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.problem.UsageException;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.WireTap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {

    private final TestDatabase database = TestServer.freshDatabase();

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void threeMigrations() throws IOException {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers is a drift from a new database's");
        chain = new MadeChain(folder)
                .add("001", "create table task (id int primary key, title text)", "drop table task")
                .add("002", "create index task_title on task (title)", "drop index task_title")
                .add("003", "alter table task add column done boolean", "alter table task drop column done");
    }

    @Test
    void aDatabaseThatIsAsTheMigrationsMakeItHasNoFinding() throws IOException {
        chain.upgrade(database, "head");

        assertThat(chain.verify(database, Settings.DEFAULT).findings()).isEmpty();
    }

    @Test
    void whatIsPendingIsSaidAndFailsNothing() throws IOException {
        chain.upgrade(database, "002");

        Verification seen = chain.verify(database, Settings.DEFAULT);

        assertThat(seen.passed()).isTrue();
        assertThat(seen.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("Pending");
            assertThat(finding.lines()).containsExactly("003 made-003");
        });
    }

    @Test
    void aSchemaThatWasChangedByHandIsDrift() throws IOException {
        chain.upgrade(database, "002");
        Sql.execute(database, "alter table task alter column title set not null; create table audit (id int)");

        Verification seen = chain.verify(database, Settings.DEFAULT);

        assertThat(seen.passed()).isFalse();
        assertThat(drift(seen))
                .containsExactly("table audit: is extra", "table task: column title: was nullable, now not null");
    }

    @Test
    void whatADowngradeIsDeclaredToLeaveIsNoDrift() throws IOException {
        chain.leaving(
                "title nullable",
                "004",
                "alter table task alter column title set not null",
                "alter table task alter column title drop not null; alter table task alter column title set default 'x'");
        chain.upgrade(database, "head");
        chain.downgrade(database, "003");

        Verification seen = chain.verify(database, Settings.DEFAULT.since("004"));

        assertThat(seen.passed()).isTrue();
        assertThat(seen.findings()).extracting(Finding::code).containsExactly("Pending", "DriftExcluded");
        assertThat(seen.findings().get(1).lines())
                .singleElement()
                .asString()
                .endsWith("(as the downgrade of 004 leaves it)");
    }

    @Test
    void whatIsSomebodyElsesIsLeftOutWithItsReason() throws IOException {
        chain.upgrade(database, "002");
        Sql.execute(database, "create table audit (id int)");

        Verification seen =
                chain.verify(database, Settings.DEFAULT.excluding(Exclusion.parse("table au*=kept by the auditors")));

        assertThat(seen.passed()).isTrue();
        assertThat(seen.findings())
                .flatExtracting(Finding::lines)
                .anyMatch(line -> line.endsWith("(kept by the auditors)"));
    }

    @Test
    void sqlThatIsNotWhatWasAppliedIsSaid() throws IOException {
        chain.upgrade(database, "head");
        chain.add("002", "create index task_title on task (title desc)", "drop index task_title");

        assertThat(chain.verify(database, Settings.DEFAULT).findings())
                .extracting(Finding::code)
                .containsExactly("Changed", "Drift");
    }

    @Test
    void theDatabaseIsNotWritten() throws IOException {
        chain.upgrade(database, "002");
        List<String> before = Sql.rows(database, "select * from authdb.history");

        chain.verify(database, Settings.DEFAULT);

        assertThat(Sql.rows(database, "select * from authdb.history")).isEqualTo(before);
    }

    @Test
    void theDatabaseIsReadWhereNothingCanBeWritten() throws IOException {
        chain.upgrade(database, "002");
        List<String> statements;
        try (WireTap tap = WireTap.open()) {
            chain.verify(tap.through(database), Settings.DEFAULT);
            statements = tap.statements();
        }

        int begin = statements.indexOf("BEGIN READ ONLY");
        assertThat(statements.subList(begin, statements.size()))
                .hasSizeGreaterThan(40)
                .containsOnlyOnce("ROLLBACK")
                .doesNotContain("COMMIT");
        assertThat(statements.subList(0, begin))
                .allMatch(sql -> sql.startsWith("select ") || sql.startsWith("SET application_name = "));
        assertThat(statements.subList(statements.indexOf("ROLLBACK") + 1, statements.size()))
                .isEmpty();
    }

    @Test
    void anExclusionSaysWhy() {
        assertThatThrownBy(() -> Exclusion.parse("table audit"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("pattern=reason");
    }

    private static List<String> drift(Verification seen) {
        return seen.findings().stream()
                .filter(finding -> finding.code().equals("Drift"))
                .flatMap(finding -> finding.lines().stream())
                .toList();
    }
}
