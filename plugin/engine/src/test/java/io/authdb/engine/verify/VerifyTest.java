package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.trace.SentStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final String LOSS_UNSAID = "LossUnsaid";

    private static final String TASK = "create table task (id int primary key, title text)";

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void begin() {
        chain = new MadeChain(folder);
    }

    @Test
    void whatIsTrulyReversibleIsProven() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "alter table task add column done boolean", "alter table task drop column done")
                .add("003", "create index task_title on task (title)", "drop index task_title");

        Verification seen = chain.verify();

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.passed()).isTrue();
        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "yes", "yes");
    }

    @Test
    void aPasswordInTheSqlFailsAndIsNotRepeated() throws IOException {
        chain.add(
                "001",
                "create extension postgres_fdw; create server far foreign data wrapper postgres_fdw;"
                        + " create user mapping for public server far options (user 'u', password 'x7')",
                "drop extension postgres_fdw cascade");

        Verification seen = chain.verify();

        assertThat(codes(seen)).contains("PasswordInSql");
        assertThat(lines(seen))
                .contains("create user mapping for public server far options (user 'u', password '***')")
                .noneMatch(line -> line.contains("x7"));
    }

    @Test
    void aFunctionThatRunsWithItsOwnersRightsOverAnybodysNamesIsSaid() throws IOException {
        String function = " returns int language sql security definer ";
        chain.add(
                "001",
                "create function loose(n int)" + function + "as 'select 1'; create function pinned()" + function
                        + "set search_path = public as 'select 1'; create function mine()" + function
                        + "as 'select 1'; revoke execute on function mine() from public",
                "drop function loose(int); drop function pinned(); drop function mine()");

        Verification seen = chain.verify();

        assertThat(seen.passed()).isTrue();
        assertThat(seen.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UnpinnedSearchPath");
            assertThat(finding.lines())
                    .containsExactly("public.loose(integer), which anybody may execute", "public.mine()");
        });
    }

    @Test
    void whatTheDowngradeLeavesBehindFails() throws IOException {
        chain.add("001", TASK + "; create table other (id int)", "drop table task");

        Verification seen = chain.verify();

        assertThat(seen.passed()).isFalse();
        assertThat(lines(seen)).containsExactly("table other: is left behind");
    }

    @Test
    void anEmptyDowngradeFails() throws IOException {
        chain.add("001", TASK, "");

        assertThat(codes(chain.verify())).containsExactly("SchemaNotRestored");
    }

    @Test
    void aDowngradeThatFailsIsSaidWithTheStatement() throws IOException {
        chain.add("001", TASK, "drop table tasks")
                .add("002", "alter table task add column done boolean", "alter table task drop column done");

        Verification seen = chain.verify();

        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("FAILED", "yes");
        assertThat(codes(seen)).containsExactly("DowngradeFailed");
        assertThat(lines(seen)).containsExactly("sent last: drop table tasks");
    }

    @Test
    void afterABadDowngradeTheChainGoesOnFromWhatTheUpgradesMake() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "alter table task add column a int", "alter table task rename column a to b")
                .add("003", "alter table task rename column a to c", "alter table task rename column c to a");

        Verification seen = chain.verify();

        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED", "yes");
    }

    @Test
    void aNameThatTheServerMadeUpForANotNullIsNoDifference() throws IOException {
        assumeTrue(TestServer.version() >= 18, "before, a NOT NULL has no name");
        String drop = "alter table job alter column title drop not null";
        String set = "alter table job alter column title set not null";
        chain.add("001", "create table task (title text not null)", "drop table task")
                .add("002", "alter table task rename to job", "alter table job rename to task")
                .add("003", drop, set)
                .add("004", set, drop)
                .add("005", drop, "alter table job add constraint named not null title");

        Verification seen = chain.verify(Settings.DEFAULT.with(Rows.NONE));

        assertThat(lines(seen))
                .singleElement()
                .asString()
                .startsWith("table job: column title: was not null by constraint job_title_not_null, now")
                .endsWith("named");
    }

    @Test
    void rowsThatTheFirstUpgradeRefusesAreNoFaultOfTheSecond() throws IOException {
        String tables = "create table person (id int primary key, kind text not null); "
                + "create table task (person_id int not null references person)";
        String up = "delete from person where kind <> 'real'; alter table person add column a int; "
                + "alter table task add column a int";
        chain.add("001", tables, "drop table task; drop table person")
                .add("002", up, "alter table person drop column a; alter table task drop column a");

        Verification seen = chain.verify();

        assertThat(codes(seen)).containsExactly("GeneratedRowsRefused", "GeneratedRowsRefused");
        assertThat(seen.passed()).isTrue();
    }

    @Test
    void aCopyIsLookedAtWhenItsRowsHaveGoneBy() throws IOException {
        String copy = "c.unwrap(org.postgresql.PGConnection.class).getCopyAPI()"
                + ".copyIn(\"copy task from stdin\", new java.io.StringReader(\"1\\tone\\n\"));";
        chain.add("001", TASK, "drop table task")
                .java("002", copy + "c.createStatement().execute(\"select 1\");", "delete from task where id = 1")
                .java("003", copy.replace("1\\t", "2\\t"), "delete from task where id = 2");

        Verification seen = chain.verify(Settings.DEFAULT.with(Duration.ofSeconds(20)));

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.proofs().get(1).sql().upgrade())
                .extracting(SentStatement::sql)
                .containsExactly("copy task from stdin", "select 1");
    }

    @Test
    void valuesThatTheUpgradeDestroysFailUnlessItSaysSo() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "alter table task drop column title", "alter table task add column title text");

        Verification seen = chain.verify();

        assertThat(codes(seen)).containsExactly("RowsNotRestored");
        assertThat(lines(seen)).singleElement().asString().startsWith("table task: ");
        assertThat(codes(chain.verify(Settings.DEFAULT.with(Rows.NONE)))).isEmpty();
    }

    @Test
    void whatItSaysItLosesIsShownAsItWas() throws IOException {
        chain.losing("all tasks", "001", TASK, "drop table task");

        Verification seen = chain.verify();

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.proofs().get(0).verdict()).isEqualTo("yes, loses data");
        assertThat(seen.proofs().get(0).observed().lost())
                .singleElement()
                .asString()
                .startsWith("table task: ");
    }

    @Test
    void aDowngradeThatDropsWhatIsWrittenSinceHasToSaySo() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "alter table task add column a int", "alter table task drop column a")
                .add("003", "alter table task rename column a to b", "alter table task rename column b to a")
                .add("004", "alter table task rename to job", "alter table job rename to task")
                .losing("all notes", "005", "alter table job add column note text", "alter table job drop column note");

        Verification seen = chain.verify();

        assertThat(seen.passed()).isTrue();
        assertThat(seen.proofs())
                .extracting(proof -> proof.findings().stream()
                        .flatMap(finding -> Stream.concat(Stream.of(finding.code()), finding.lines().stream()))
                        .toList())
                .containsExactly(
                        List.of(LOSS_UNSAID, "table task"),
                        List.of(LOSS_UNSAID, "table task: column a"),
                        List.of(),
                        List.of(),
                        List.of());
    }

    @Test
    void losingNothingIsAWarning() throws IOException {
        chain.add("001", TASK, "drop table task")
                .losing("titles", "002", "create index task_title on task (title)", "drop index task_title");

        assertThat(codes(chain.verify())).containsExactly("LosesUnneeded");
    }

    @Test
    void whatItSaysItLeavesIsShownAsItIs() throws IOException {
        chain.add("001", "create table task (id int primary key, owner_id int not null)", "drop table task")
                .leaving(
                        "owner_id nullable",
                        "002",
                        "alter table task alter column owner_id set not null",
                        "alter table task alter column owner_id drop not null");

        Verification seen = chain.verify();

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.proofs().get(1).verdict()).isEqualTo("yes, schema differs");
        assertThat(seen.proofs().get(1).observed().left())
                .containsExactly("table task: column owner_id: was not null, now nullable");
    }

    @Test
    void whatItLeavesBesideWhatItSaysFails() throws IOException {
        chain.add("001", TASK, "drop table task")
                .leaving(
                        "title nullable",
                        "002",
                        "alter table task add column a int",
                        "alter table task alter column title set default 'x'");

        assertThat(codes(chain.verify())).contains("SchemaNotRestored");
    }

    @Test
    void leavingNothingIsAWarning() throws IOException {
        chain.leaving("something", "001", TASK, "drop table task");

        assertThat(codes(chain.verify())).containsExactly("LeavesUnneeded");
    }

    @Test
    void aStepThatCannotBeUndoneAndDestroysNothingIsAWarning() throws IOException {
        chain.add("001", TASK, "drop table task").irreversible("002", "create index task_title on task (title)");

        assertThat(codes(chain.verify())).containsExactly("IrreversibleUnneeded");
    }

    @Test
    void aStepThatCannotBeUndoneAndDestroysIsRight() throws IOException {
        chain.add("001", TASK, "drop table task").irreversible("002", "delete from task where title is null");

        Verification seen = chain.verify();

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.proofs().get(1).verdict()).isEqualTo("NO");
    }

    @Test
    void anUpgradeThatFailsOverGeneratedRowsOnlyIsProvenWithoutThem() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add(
                        "002",
                        "alter table task alter column title set not null",
                        "alter table task alter column title drop not null");

        Verification seen = chain.verify();

        assertThat(seen.passed()).isTrue();
        assertThat(codes(seen)).containsExactly("GeneratedRowsRefused");
    }

    @Test
    void anUpgradeThatFailsOverSamplesIsAFailureThatNamesTheRows() throws IOException {
        chain.add("001", TASK, "drop table task")
                .sampled(
                        "insert into task (id) values (7)",
                        "002",
                        "alter table task alter column title set not null",
                        "alter table task alter column title drop not null");

        Verification seen = chain.verify();

        assertThat(codes(seen)).containsExactly("UpgradeFailed");
        assertThat(lines(seen)).anyMatch(line -> line.contains("table task") && line.contains("7"));
    }

    @Test
    void rowsOfSamplesMustComeBackToo() throws IOException {
        chain.add("001", TASK, "drop table task")
                .sampled(
                        "insert into task values (7, 'seven')",
                        "002",
                        "update task set title = upper(title) where id = 7",
                        "select 1");

        Verification seen = chain.verify(Settings.DEFAULT.with(Rows.SAMPLES));

        assertThat(codes(seen)).containsExactly("RowsNotRestored");
        assertThat(lines(seen)).singleElement().asString().contains("seven");
    }

    @Test
    void anIndexIsBuiltConcurrently() throws IOException {
        chain.add("001", TASK, "drop table task")
                .outsideTransaction(
                        "002",
                        "create index concurrently task_title on task (title)",
                        "drop index concurrently task_title");

        Verification seen = chain.verify();

        assertThat(codes(seen)).isEmpty();
        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "yes");
    }

    @Test
    void whatAFailureOutsideATransactionLeavesIsNotHandedOn() throws IOException {
        chain.add("001", TASK + "; insert into task values (7, 'same'), (8, 'same')", "drop table task")
                .outsideTransaction(
                        "002",
                        "create unique index concurrently task_title on task (title)",
                        "drop index concurrently task_title")
                .add("003", "create index task_title on task (title)", "drop index task_title");

        Verification seen = chain.verify();

        assertThat(codes(seen)).containsExactly("UpgradeFailed");
        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED", "yes");
    }

    @Test
    void whatOnlyASuperuserMayIsProvenAndSaid() throws IOException {
        chain.add("001", "create publication everything for all tables", "drop publication everything");

        Verification seen = chain.verify();

        assertThat(seen.passed()).isTrue();
        assertThat(codes(seen)).contains("NeedsSuperuser");
    }

    @Test
    void aRoleThatIsNotThereIsToldWithTheParameterThatBringsIt() throws IOException {
        chain.add("001", TASK + "; grant select on task to reporting", "drop table task");

        assertThat(lines(chain.verify()))
                .contains("if the application's servers have this role: authdb.verify.roles=reporting");
        assertThat(chain.verify(Settings.DEFAULT.withRoles(List.of("reporting")))
                        .passed())
                .isTrue();
    }

    @Test
    void anExtensionThatIsNotThereIsToldWithTheParameterForAnotherServer() throws IOException {
        chain.add("001", "create extension missing_here", "drop extension missing_here");

        assertThat(lines(chain.verify())).anyMatch(line -> line.contains("authdb.verify.server="));
    }

    @Test
    void otherSqlEachTimeIsAWarning() throws IOException {
        chain.java(
                "001",
                "run(c, \"create table task (id int default \" + System.nanoTime() % 1000000 + \")\");",
                "drop table task");

        assertThat(codes(chain.verify())).contains("NotDeterministic");
    }

    @Test
    void aStatementThatNeverEndsIsNamed() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "select pg_sleep(600)", "")
                .add("003", "alter table task add column a int", "alter table task drop column a");

        Verification seen = chain.verify(Settings.DEFAULT.with(Duration.ofSeconds(1)));

        assertThat(codes(seen)).containsExactly("UpgradeFailed");
        assertThat(lines(seen)).contains("ran last: select pg_sleep(600)");
        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED", "yes");
    }

    @Test
    void aCopyThatNeverEndsIsNamed() throws IOException {
        chain.java(
                        "001",
                        "run(c, \"" + TASK + "\");"
                                + " c.unwrap(org.postgresql.PGConnection.class).getCopyAPI().copyIn(\"copy task from stdin\");"
                                + " Thread.sleep(20000);",
                        "drop table task")
                .add("002", "create table other (id int)", "drop table other");

        Verification seen = chain.verify(Settings.DEFAULT.with(Duration.ofSeconds(1)));

        assertThat(seen.proofs().get(0).verdict()).isEqualTo("FAILED");
    }

    @Test
    void codeThatNeverEndsStopsTheVerification() throws IOException {
        chain.java(
                        "001",
                        "while (!Thread.interrupted()) { Thread.onSpinWait(); } while (true) { Thread.sleep(1000); }",
                        "select 1")
                .add("002", TASK, "drop table task");

        Verification seen = chain.verify(Settings.DEFAULT.with(Duration.ofSeconds(1)));

        assertThat(codes(seen)).containsExactly("NeverEnds");
        assertThat(lines(seen)).containsExactly("in up(), Source.java line 4", "1 migration was not reached");
    }

    @Test
    void whatAMigrationLeavesInItsSessionIsSaidAndNotHandedOn() throws IOException {
        chain.add(
                        "001",
                        "create schema other; set search_path to other; create table t (id int)",
                        "drop table other.t; drop schema other")
                .add("002", TASK, "drop table public.task");

        Verification seen = chain.verify();

        assertThat(codes(seen)).containsExactly("UpgradeFailed");
        assertThat(lines(seen).toString() + seen)
                .contains("it leaves behind in the session: setting search_path is other");
        assertThat(seen.proofs().get(1).verdict()).isEqualTo("yes");
    }

    @Test
    void aThreadThatIsStartedIsSaid() throws IOException {
        chain.java(
                "001",
                "Thread t = new Thread(() -> { try { Thread.sleep(3000); } catch (InterruptedException e) { } }, \"stray\");"
                        + " t.setDaemon(true); t.start();",
                "select 1");

        assertThat(codes(chain.verify())).contains("ThreadStarted");
    }

    @Test
    void aDroppedHistoryIsTheFailureOfWhoDroppedIt() throws IOException {
        chain.add("001", TASK, "drop table task").add("002", "drop schema authdb cascade", "select 1");

        assertThat(codes(chain.verify())).containsExactly("UpgradeFailed");
    }

    @Test
    void onlyWhatComesAfterARevisionIsProven() throws IOException {
        chain.add("001", TASK, "").add("002", "alter table task add column a int", "alter table task drop column a");

        Verification seen = chain.verify(Settings.DEFAULT.since("001"));

        assertThat(seen.passed()).isTrue();
        assertThat(seen.proofs()).extracting(Proof::state).containsExactly(Proof.State.TAKEN, Proof.State.PROVEN);
    }

    @Test
    void anotherOrderOfColumnsFailsOnlyWhereThatIsAskedFor() throws IOException {
        chain.add("001", TASK, "drop table task")
                .losing(
                        "ids",
                        "002",
                        "alter table task drop column id",
                        "alter table task add column id int primary key default 1");

        assertThat(codes(chain.verify(Settings.DEFAULT.with(Rows.NONE)))).doesNotContain("ColumnOrder");
    }

    @Test
    void triggersFindWhatTheyNameWhenRowsAreGenerated() throws IOException {
        chain.add(
                "001",
                "create table counter (n int); create function count_it() returns trigger language plpgsql as"
                        + " $$begin insert into counter values (1);return new;end$$; "
                        + TASK
                        + "; create trigger counts before insert on task for each row execute function count_it()",
                "drop table task; drop function count_it; drop table counter");

        assertThat(findings(chain.verify())).isEmpty();
    }

    @Test
    void locksRewritesAndScansOfEachStatementAreSeen() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add(
                        "002",
                        "create table other (id int); create index task_title on task (title);"
                                + " alter table task alter column id type bigint",
                        "alter table task alter column id type int; drop index task_title; drop table other");

        Verification seen = chain.verify();

        assertThat(seen.proofs().get(0).facts()).isEmpty();
        assertThat(seen.proofs().get(1).facts())
                .extracting(TableFact::sentence)
                .containsExactly("2: ShareLock on task, scanned", "3: AccessExclusiveLock on task, rewritten, scanned");
    }

    @Test
    void whatOneMigrationReadIsNotTakenForTheNextOnes() throws IOException {
        chain.add("001", TASK, "drop table task")
                .add("002", "create index task_title on task (title)", "drop index task_title")
                .outsideTransaction(
                        "003", "create index concurrently task_two on task (title)", "drop index concurrently task_two")
                .add("004", "alter table task add column extra int", "alter table task drop column extra");

        Verification seen = chain.verify();

        assertThat(seen.proofs().get(3).facts())
                .extracting(TableFact::sentence)
                .containsExactly("1: AccessExclusiveLock on task");
    }

    @Test
    void aSchemaThatAMigrationOpensToAllHasNoStrangersInTheScratchDatabase() throws IOException {
        chain.add("001", "grant create on schema public to public", "revoke create on schema public from public")
                .add("002", TASK, "select 1")
                .add("003", "alter table task add column a int", "alter table task drop column a");
        assumeTrue(TestServer.version() >= 15, "before, it is open to all from the start");

        Verification seen = chain.verify();

        assertThat(seen.proofs()).extracting(Proof::verdict).containsExactly("yes", "FAILED", "yes");
    }

    private static List<String> codes(Verification seen) {
        return findings(seen)
                .filter(finding -> finding.weight() != Finding.Weight.NOTE)
                .map(Finding::code)
                .toList();
    }

    private static List<String> lines(Verification seen) {
        return findings(seen)
                .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                .flatMap(finding -> finding.lines().stream())
                .toList();
    }

    /** But for what these chains, made short, do not say of the tables that they drop in the end. */
    private static Stream<Finding> findings(Verification seen) {
        List<Finding> all = new ArrayList<>(seen.findings());
        seen.proofs().forEach(proof -> all.addAll(proof.findings()));
        return all.stream().filter(finding -> !finding.code().equals(LOSS_UNSAID));
    }
}
