package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.TestScratchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration must not do is its own failure, and what comes after it is proven all the same. */
class MisbehaviourTest {

    private static final String TASK = "create table task (id int primary key, title text)";

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void begin() throws IOException {
        chain = new MadeChain(folder).add("001", TASK, "drop table task");
    }

    @Test
    void killingItsOwnSession() throws IOException {
        chain.add("002", "select pg_terminate_backend(pg_backend_pid())", "select 1");

        assertThat(only("UpgradeFailed")).contains("57P01");
    }

    @Test
    void killingItsOwnSessionInTheDowngrade() throws IOException {
        chain.add("002", "create table other (id int)", "select pg_terminate_backend(pg_backend_pid())");

        assertThat(only("DowngradeFailed")).contains("57P01");
    }

    @Test
    void killingItsOwnSessionInASample() throws IOException {
        chain.sampled("select pg_terminate_backend(pg_backend_pid())", "002", "select 1", "select 1");

        assertThat(only("SampleFailed")).contains("57P01");
    }

    @Test
    void killingItsOwnSessionOutsideATransaction() throws IOException {
        chain.outsideTransaction("002", "select pg_terminate_backend(pg_backend_pid())", "select 1");

        assertThat(only("UpgradeFailed")).contains("57P01");
    }

    @Test
    void takingAllLocksThereAre() throws IOException {
        chain.add("002", "select pg_advisory_lock(i) from generate_series(1, 1000000) as i", "select 1");

        assertThat(only("UpgradeFailed")).contains("53200");
    }

    @Test
    void takingAllLocksThereAreInASample() throws IOException {
        chain.sampled(
                "select pg_advisory_lock(i) from generate_series(1, 1000000) as i", "002", "select 1", "select 1");

        assertThat(only("SampleFailed")).contains("53200");
    }

    @Test
    void closingItsConnection() throws IOException {
        chain.java("002", "c.close();", "select 1");

        assertThat(only("UpgradeFailed")).contains("close()");
    }

    @Test
    void closingTheConnectionBehindItsConnection() throws IOException {
        String reach = "Object h = java.lang.reflect.Proxy.getInvocationHandler(c); Class<?> k = h.getClass();"
                + " java.lang.reflect.Field f = null; while (f == null) { for (var d : k.getDeclaredFields())"
                + " if (java.sql.Connection.class == d.getType()) f = d; k = k.getSuperclass(); }"
                + " f.setAccessible(true); ((java.sql.Connection) f.get(h)).close();";
        chain.java("002", reach, "select 1");

        assertThat(only("UpgradeFailed")).contains("connection has been closed");
    }

    @Test
    void committingByItself() throws IOException {
        chain.java("002", "run(c, \"create table other (id int)\"); c.commit();", "select 1");

        assertThat(only("UpgradeFailed")).contains("commit()");
    }

    @Test
    void committingInSql() throws IOException {
        chain.add("002", "create table other (id int); commit", "drop table other");

        assertThat(only("UpgradeFailed")).containsIgnoringCase("commit");
    }

    @Test
    void committingInABlock() throws IOException {
        chain.add("002", "do $$ begin create table other (id int);commit;end $$", "drop table other");

        assertThat(only("UpgradeFailed")).contains("2D000");
    }

    @Test
    void throwingAnError() throws IOException {
        chain.java("002", "throw new AssertionError(\"never here\");", "select 1");

        assertThat(only("UpgradeFailed")).contains("java.lang.AssertionError: never here");
    }

    @Test
    void neverReturningFromItself() throws IOException {
        chain.java("002", "up(c);", "select 1");

        assertThat(only("UpgradeFailed")).contains("java.lang.StackOverflowError");
    }

    @Test
    void takingMoreMemoryThanThereIs() throws IOException {
        chain.java(
                "002",
                "long[][] all = new long[64][]; for (int i = 0; i < 64; i++) all[i] = new long[Integer.MAX_VALUE - 8];",
                "select 1");

        assertThat(only("UpgradeFailed")).contains("java.lang.OutOfMemoryError");
    }

    @Test
    void aClassThatCannotBeInitialised() throws IOException {
        chain.java("002", "} static final int PORT = Integer.parseInt(\"none\"); static { ", "select 1");

        assertThat(only("UpgradeFailed"))
                .contains("NumberFormatException", "none")
                .doesNotContain("class path");
    }

    @Test
    void waitingForEver() throws IOException {
        chain.java("002", "new java.util.concurrent.CountDownLatch(1).await();", "select 1");

        assertThat(only("UpgradeFailed")).contains("did not end within", "in up(), Source.java line 4");
    }

    @Test
    void waitingForEverInASample() throws IOException {
        chain.sampled("select pg_sleep(600)", "002", "select 1", "select 1");

        assertThat(only("SampleFailed")).contains("did not end within", "select pg_sleep(600)");
    }

    @Test
    void takingTheClassLoaderFromItsThread() throws IOException {
        chain.java(
                        "002",
                        "Thread.currentThread().setContextClassLoader(null); Thread.currentThread().interrupt();",
                        "select 1")
                .add("003", "alter table task add column a int", "alter table task drop column a");

        assertThat(chain.verify().proofs()).extracting(Proof::verdict).containsExactly("yes", "yes", "yes");
    }

    @Test
    void emptyingTheHistory() throws IOException {
        chain.add("002", "delete from authdb.head", "select 1");

        only("UpgradeFailed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table authdb.history",
                "drop table authdb.applied",
                "alter table authdb.history drop column host",
                "drop table authdb.head",
                "insert into authdb.applied values ('002', 9)"
            })
    void changingTheHistory(String sql) throws IOException {
        chain.add("002", sql, "select 1");

        assertThat(only("UpgradeFailed")).contains("it changed authdb's own tables");
    }

    @Test
    void changingTheHistoryInTheDowngrade() throws IOException {
        chain.add("002", "create table other (id int)", "drop table other, authdb.history");

        assertThat(only("DowngradeFailed")).contains("it changed authdb's own tables");
    }

    @Test
    void writingNothingAnyMore() throws IOException {
        chain.add("002", "set transaction read only", "select 1");

        assertThat(only("UpgradeFailed")).contains("25006");
    }

    @Test
    void endingTheSessionOfWhoLooksOn() throws IOException, SQLException {
        chain.add(
                        "002",
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()",
                        "select 1")
                .add("003", "alter table task add column a int", "alter table task drop column a");

        Verification seen = chain.verify();

        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED");
        Finding finding = seen.proofs().get(1).findings().get(0);
        assertThat(finding.code()).isEqualTo("ScratchLost");
        assertThat(finding.lines()).contains("1 migration was not reached");
        assertThat(TestScratchServer.databases()).isEmpty();
    }

    @Test
    void waitingForEverWhereNothingIsProvenYet() throws IOException {
        chain.java(
                "002",
                "while (true) { try { Thread.sleep(1000); } catch (InterruptedException deaf) { } }",
                "select 1");

        Verification seen = chain.verify(Settings.DEFAULT.since("002").with(Duration.ofSeconds(1)));

        assertThat(seen.proofs().get(1).findings()).extracting(Finding::code).containsExactly("NeverEnds");
    }

    /** What 002 is failed for, all of it; 001 and 003 are proven. */
    private String only(String code) throws IOException {
        chain.add("003", "alter table task add column a int", "alter table task drop column a");
        Verification seen = chain.verify(Settings.DEFAULT.with(Duration.ofSeconds(2)));
        List<String> said = new ArrayList<>();
        for (Finding finding : seen.proofs().get(1).findings()) {
            said.add(finding.headline());
            said.addAll(finding.lines());
        }
        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED", "yes");
        assertThat(seen.proofs().get(1).findings()).extracting(Finding::code).containsExactly(code);
        return String.join("\n", said);
    }
}
