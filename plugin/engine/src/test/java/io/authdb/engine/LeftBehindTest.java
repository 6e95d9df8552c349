package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is authdb's: what a migration leaves in it fails the step. */
class LeftBehindTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set work_mem = '1MB'                         | setting work_mem is 1024",
                "set search_path = public, pg_temp            | setting search_path is public, pg_temp",
                "reset search_path                            | no more: setting search_path is",
                "reset all                                    | no more: setting search_path is",
                "set session app.who = 'me'                   | setting app.who",
                "create temp table scrap (id int)             | temporary table scrap",
                "select 1 as id into temporary scrap          | temporary table scrap",
                "select pg_advisory_lock(4711)                | advisory lock 0, 4711",
                "declare c cursor with hold for select 1      | cursor c",
                "listen news                                  | listens to news",
                "prepare find as select 1                     | prepared statement find",
                "do $$begin execute 'prepare hidden as select 1'\\; end$$ | prepared statement hidden",
                "do $$begin perform set_config('work_mem', '2MB', false)\\; end$$ | setting work_mem is 2048",
                "select leaves()                              | setting work_mem is 3072",
                "create table other as select leaves()        | setting work_mem is 3072",
                "alter table mine add n text default leaves() | setting work_mem is 3072",
                "alter table mine add check (leaves() <> '')  | setting work_mem is 3072",
                "insert into mine select length(leaves())     | setting work_mem is 3072",
            })
    void whatAStepLeavesFailsItAndTheNextRunDoesNotInheritIt(String statement, String fact) {
        Sql.execute(
                database,
                "create function leaves() returns text language sql as"
                        + " $$select set_config('work_mem', '3MB', false)$$");
        Written written = new Written(folder)
                .java(
                        "001",
                        "",
                        Written.method("@Upgrade", "up", "create table mine (id int); insert into mine values (1)")
                                        .replace("} }", "s.execute(\"" + statement.replace("\\", "") + "\"); } }")
                                + Written.method("@Downgrade", "down", "drop table mine"))
                .inside("002", "create table next (id int)", "drop table next");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[LeftBehind] upgrade of 001 step-001: it leaves behind in the session: ")
                .hasMessageContaining(fact)
                .hasMessageContaining("SET LOCAL"));

        assertThat(Sql.rows(database, "select to_regclass('next') is null")).containsExactly("t");
    }

    @Test
    void whatIsSureToStayFailsTheStepBeforeItIsCommitted() {
        Written written =
                new Written(folder).inside("001", "create table mine (id int); set work_mem = '1MB'", "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .hasMessageContaining("The step was rolled back. The database is at base."));

        assertThat(Sql.rows(database, "select to_regclass('mine') is null")).containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local work_mem = '1MB'",
                "set local role migrator",
                "select set_config('app.user', 'me', true)",
                "create temp table scrap (id int) on commit drop",
                "select pg_advisory_xact_lock(4711)",
                "select locks()",
                "set constraints all deferred",
                "create temp table scrap (id int); drop table scrap",
                "prepare find as select 1; execute find; deallocate find",
            })
    void whatEndsWithTheTransactionIsAMigrationsOwn(String statements) {
        Sql.execute(
                database,
                "create function locks() returns void language sql as"
                        + " $$select pg_advisory_xact_lock(1); select set_config('app.user', 'me', true)$$");
        Written written = new Written(folder).inside("001", statements, "select 1");

        written.on(database, authdb -> {
            authdb.upgrade();
            authdb.check();
        });
    }

    @Test
    void whatForgetsThePreparedStatementsOfTheSessionDoesNotForgetAuthdbs() {
        Written written = new Written(folder);
        for (int i = 1; i <= 4; i++) {
            written.inside("00" + i, "create table t" + i + " (id int); deallocate all", "drop table t" + i);
        }

        written.on(database, authdb -> assertThat(authdb.upgrade().toString()).contains("004"));

        assertThat(Sql.rows(database, "select count(*) from authdb.history")).containsExactly("4");
    }

    @Test
    void rowsThatAPolicyHidesAreAnErrorAndNotLeftOut() {
        Sql.execute(
                database,
                "create table secret (id int, owner text); insert into secret values (1, 'somebody');"
                        + "alter table secret enable row level security; alter table secret force row level security;"
                        + "create policy own on secret using (owner = current_user)");
        Written written = new Written(folder).inside("001", "delete from secret", "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade).hasMessageContaining("[42501]"));
    }

    @Test
    void noTimeLimitOfTheRoleCutsAStep() {
        Sql.execute(database, "alter database " + database.name() + " set statement_timeout = '200ms'");
        Sql.execute(
                database, "alter database " + database.name() + " set idle_in_transaction_session_timeout = '200ms'");
        Written written = new Written(folder)
                .java(
                        "001",
                        "",
                        Written.method("@Upgrade", "up", "select pg_sleep(0.5)")
                                        .replace("} }", "Thread.sleep(500); s.execute(\"select 1\"); } }")
                                + Written.method("@Downgrade", "down", "select 1"));

        written.on(database, Authdb::upgrade);
    }
}
