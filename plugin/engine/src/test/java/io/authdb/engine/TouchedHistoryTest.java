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

/** authdb's own tables are authdb's: a migration that changes them is told so, and not that somebody else did. */
class TouchedHistoryTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from authdb.head",
                "truncate authdb.head",
                "update authdb.head set last_seq = 7",
                "drop schema authdb cascade",
                "drop table authdb.head",
                "drop table authdb.history",
                "alter table authdb.history drop column host",
                "insert into authdb.applied values ('002', 9)",
            })
    void aMigrationThatChangesTheHistoryIsRolledBackAndNamed(String sql) {
        Written written = new Written(folder)
                .inside("001", "create table kept (id int)", "drop table kept")
                .inside("002", sql, "select 1");

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::upgrade)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("[HistoryTouched] upgrade of 002 step-002: it changed authdb's own tables, in"
                            + " schema authdb, which nobody but authdb writes.")
                    .hasMessageContaining("sent last: " + sql)
                    .hasMessageContaining("The step was rolled back. The database is at 001.")
                    .hasMessageContaining("Mend written.M002");
            assertThat(authdb.current().current()).isEqualTo("001");
            assertThat(authdb.history().tampering()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into twice values (1), (1) | 23505",
                "insert into strict values (0) | 23514",
                "insert into astray values (1) | 42P01"
            })
    void whatIsDeferredToTheCommitIsNotTakenForIt(String sql, String state) {
        Sql.execute(
                database,
                "create table twice (id int unique deferrable initially deferred);"
                        + " create table strict (id int); create table astray (id int);"
                        + " create function object() returns trigger language plpgsql as $$begin"
                        + " raise check_violation using schema = 'public', table = 'strict'; end$$;"
                        + " create function lose() returns trigger language plpgsql as $$begin"
                        + " perform from gone; return null; end$$;"
                        + " create constraint trigger later after insert on strict deferrable initially deferred"
                        + " for each row execute function object();"
                        + " create constraint trigger later after insert on astray deferrable initially deferred"
                        + " for each row execute function lose()");
        Written written = new Written(folder).inside("001", sql, "select 1");

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::upgrade)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("[FailedStep]")
                    .hasMessageContaining("[" + state + "]")
                    .hasMessageContaining("The step was rolled back. The database is at base.");
            assertThat(authdb.current().current()).isEqualTo("base");
        });
    }

    @Test
    void whoMayNoLongerReadItIsToldInTheServersWords() {
        Sql.execute(
                new TestDatabase(database.port(), database.name(), "postgres", "postgres"),
                "do $$begin if not exists (select from pg_roles where rolname = 'nobody_much') then"
                        + " create role nobody_much; end if; end$$; grant nobody_much to migrator");
        Written written = new Written(folder).inside("001", "set local role nobody_much", "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .hasMessageContaining("[FailedStep]")
                .hasMessageContaining("[42501]"));
    }
}
