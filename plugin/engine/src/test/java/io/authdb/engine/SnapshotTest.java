package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.report.OverviewText;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain whose beginning one snapshot replaces, while its classes are there and when they are gone. */
class SnapshotTest {

    private static final String ALL =
            "create table task (id int primary key, title text not null);" + " insert into task values (1, 'first')";

    private final TestDatabase database = TestServer.freshDatabase();

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void aChainThatGrewLong() throws IOException {
        chain = new MadeChain(folder)
                .add("1", "create table task (id int primary key, title text)", "drop table task")
                .losing("title", "2", "insert into task values (1, 'first')", "delete from task where id = 1")
                .leaving("title", "3", "alter table task alter column title set not null", "select 1");
    }

    private MadeChain squashed() throws IOException {
        return chain.snapshot("3-all", "3", ALL)
                .add("4", "alter table task add done boolean", "alter table task drop done");
    }

    private MadeChain gone() throws IOException {
        return squashed().without("1").without("2").without("3");
    }

    private List<String> history() {
        return Sql.rows(database, "select event || ' ' || id from authdb.history order by seq");
    }

    @Test
    void anEmptyDatabaseRunsTheSnapshotInstead() throws IOException {
        squashed().upgrade(database, "head");

        assertThat(history()).containsExactly("upgrade 3-all", "upgrade 4");
        chain.check(database);
    }

    @Test
    void aDatabaseThatHasWhatItReplacesCountsAsHavingIt() throws IOException {
        chain.upgrade(database, "head");
        squashed();

        assertThat(new OverviewText(chain.history(database)).current()).isEqualTo("3-all (1 pending)");
        chain.upgrade(database, "head");

        assertThat(history()).containsExactly("upgrade 1", "upgrade 2", "upgrade 3", "stamp 3-all", "upgrade 4");
        assertThat(chain.history(database).tampering()).isEmpty();
        chain.check(database);
        assertThat(Sql.rows(database, "select statements from authdb.history where event = 'stamp'"))
                .containsExactly("{\"-- stands for all up to 3, which are applied\"}");
    }

    @Test
    void atHeadItIsRecordedToo() throws IOException {
        chain.upgrade(database, "head");
        chain.snapshot("3-all", "3", ALL);
        chain.check(database);

        chain.upgrade(database, "head");
        chain.upgrade(database, "head");

        assertThat(history()).endsWith("upgrade 3", "stamp 3-all").hasSize(4);
    }

    @Test
    void whenTheClassesAreGoneItIsTheSame() throws IOException {
        chain.upgrade(database, "head");
        gone();

        assertThat(new OverviewText(chain.history(database)).current()).isEqualTo("3-all (1 pending)");
        chain.upgrade(database, "head");

        assertThat(history()).endsWith("upgrade 3", "stamp 3-all", "upgrade 4");
        chain.check(database);
        assertThat(new OverviewText(chain.history(database)).table())
                .anyMatch(line -> line.startsWith("3-all") && line.contains("stamped"));
    }

    @Test
    void inTheMidstOfItADatabaseGoesOnAsLongAsTheClassesAreThere() throws IOException {
        chain.upgrade(database, "2");
        squashed().upgrade(database, "head");

        assertThat(history()).containsExactly("upgrade 1", "upgrade 2", "upgrade 3", "upgrade 4");
        chain.upgrade(database, "head");
        assertThat(history()).endsWith("upgrade 4", "stamp 3-all");
    }

    @Test
    void inTheMidstOfItItIsRefusedWhenTheyAreGone() throws IOException {
        chain.upgrade(database, "2");
        gone();

        assertThatThrownBy(() -> chain.upgrade(database, "head")).hasMessageContaining("[UnknownRevision]");
        assertThat(history()).hasSize(2);
    }

    @Test
    void aStampRecordsWhatItReplacesOrWhereThatIsGoneTheSnapshot() throws IOException {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers differs from a new database's");
        chain.upgrade(database, "head");
        Sql.execute(database, "drop schema authdb cascade");
        squashed().stamp(database, "3");
        assertThat(history()).containsExactly("stamp 1", "stamp 2", "stamp 3");

        Sql.execute(database, "drop schema authdb cascade");
        chain.without("1").without("2").without("3").stamp(database, "3-all");
        assertThat(history()).containsExactly("stamp 3-all");
    }

    @Test
    void belowItNothingIsUndone() throws IOException {
        chain.upgrade(database, "head");
        squashed().upgrade(database, "head");

        chain.downgrade(database, "-1");
        assertThatThrownBy(() -> chain.downgrade(database, "1"))
                .hasMessageContaining("[IrreversibleStep]")
                .hasMessageContaining("it replaces others");
    }

    @Test
    void theProofComparesItWithWhatItReplaces() throws IOException {
        Verification seen = squashed().verify();

        assertThat(seen.passed()).isTrue();
        assertThat(seen.proofs()).extracting(Proof::state).containsOnly(Proof.State.PROVEN);
        Proof snapshot = seen.proofs().get(3);
        assertThat(snapshot.revision().id()).hasToString("3-all");
        assertThat(snapshot.sql().upgrade()).hasSize(2);
        assertThat(snapshot.sql().varying()).isEmpty();
    }

    @Test
    void anotherSchemaIsFound() throws IOException {
        Verification seen = chain.snapshot(
                        "3-all",
                        "3",
                        "create table task (id bigint primary key, title text not null);"
                                + " insert into task values (1, 'first')")
                .verify();

        assertThat(failures(seen)).containsExactly("SnapshotDiffers");
        assertThat(seen.proofs().get(3).findings().get(0).lines())
                .containsExactly("table task: column id: was type integer, now type bigint");
    }

    @Test
    void otherRowsAreFound() throws IOException {
        Verification less = chain.snapshot("3-all", "3", "create table task (id int primary key, title text not null)")
                .verify();
        Verification more = chain.snapshot("3-all", "3", ALL + "; insert into task values (2, 'more')")
                .verify();
        Verification other =
                chain.snapshot("3-all", "3", ALL.replace("'first'", "'other'")).verify();

        assertThat(failures(less)).containsExactly("SnapshotRowsDiffer");
        assertThat(failures(more)).containsExactly("SnapshotRowsDiffer");
        assertThat(failures(other)).containsExactly("SnapshotRowsDiffer");
        assertThat(more.proofs().get(3).findings().get(0).lines())
                .singleElement()
                .asString()
                .startsWith("table task: 1 row is new");
    }

    @Test
    void whatCannotBeSealedIsNoSnapshot() throws IOException {
        Verification read = chain.javaSnapshot("3-all", "3", """
                        run(c, "%s");
                        try (java.sql.Statement s = c.createStatement();
                                java.sql.ResultSet r = s.executeQuery("select id from task")) { r.next(); r.getInt(1); }
                        """.formatted(ALL)).verify();
        Verification other =
                chain.javaSnapshot("3-all", "3", """
                        run(c, "%s");
                        run(c, "comment on table task is '" + System.nanoTime() + "'; comment on table task is null");
                        """.formatted(ALL)).verify();

        assertThat(failures(read)).containsExactly("SnapshotNotSealed");
        assertThat(failures(other)).containsExactly("SnapshotNotSealed");
    }

    @Test
    void whereTheDatabaseRanTheSnapshotItsDriftIsFound() throws IOException {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers is a drift from a new database's");
        squashed().upgrade(database, "head");
        assertThat(chain.verify(database, Settings.DEFAULT).findings()).isEmpty();

        Sql.execute(database, "create table extra (id int)");
        assertThat(chain.verify(database, Settings.DEFAULT).findings())
                .extracting(Finding::code)
                .containsExactly("Drift");
    }

    private static List<String> failures(Verification seen) {
        return seen.proofs().stream()
                .flatMap(proof -> proof.findings().stream())
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .map(Finding::code)
                .toList();
    }
}
