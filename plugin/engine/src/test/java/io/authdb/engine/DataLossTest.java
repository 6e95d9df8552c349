package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a downgrade loses is given up by its count, which is counted under the locks of the step that loses it. */
class DataLossTest {

    private static final String GROUND = "create table item (id int primary key, name text, note text);"
            + "insert into item select i, 'name', case when i <= 4 then 'note' end from generate_series(1, 10) i;"
            + "create table child (id int references item on delete cascade);"
            + "insert into child select i from generate_series(1, 3) i";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table child; drop table item                     | 13",
                "drop table item cascade                               | 10",
                "alter table item drop column note                     | 4",
                "alter table item drop column note, drop column name   | 10",
                "alter table item alter column name type varchar(2) using left(name, 2) | 10",
                "update item set note = 'short' where note is not null | 4",
                "delete from item where id <= 2                        | 4",
                "truncate item cascade                                 | 13",
                "drop table child                                      | 3",
                "alter table item add column more int                  | 0",
                "create table other as table item; drop table item cascade | 10",
                "delete from item where id > 100                       | 0",
            })
    void theRefusalSaysWhatToTypeAndThatIsThenEnough(String downgrade, String rows) {
        Written written = new Written(folder).inside("001", GROUND, "select 1").lossy("002", "select 1", downgrade);
        written.on(database, Authdb::upgrade);

        written.on(database, authdb -> assertThatThrownBy(() -> authdb.downgrade("-1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("(" + rows + (rows.equals("1") ? " row)" : " rows)"))
                .hasMessageContaining("acceptDataLoss(\"002:" + rows + "\")")
                .hasMessageContaining("Nothing was run. The database is still at 002."));
        assertThat(Sql.rows(database, "select count(*), count(note) from item")).containsExactly("10|4");

        written.on(database, authdb -> authdb.acceptDataLoss("002:" + rows).downgrade("-1"));
        assertThat(Sql.rows(database, "select id from authdb.applied")).containsExactly("001");
    }

    @Test
    void aRowThatComesBetweenTheCountAndTheStepStopsIt() {
        Written written =
                new Written(folder).inside("001", GROUND, "select 1").lossy("002", "select 1", "drop table child");
        written.on(database, Authdb::upgrade);
        Progress meanwhile = new Progress() {
            @Override
            public void planned(Plan plan) {
                Sql.execute(database, "insert into child values (9)");
            }
        };

        written.on(database, authdb -> assertThatThrownBy(
                        () -> authdb.progress(meanwhile).acceptDataLoss("002:3").downgrade("-1"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[DataLoss] downgrade of 002 step-002: it loses 4 rows now, and 3 were accepted.")
                .hasMessageContaining("The step was rolled back. The database is at 002."));

        assertThat(Sql.rows(database, "select count(*) from child")).containsExactly("4");
    }

    @Test
    void anotherCountThanTheOneThatIsThereIsRefusedBeforeAnyStepRuns() {
        Migrations.seed(database).upgrade("002");
        Sql.execute(database, "insert into \"user\" (email, password_hash) values ('a@b', 'x')");

        assertThatThrownBy(
                        () -> Migrations.seed(database).acceptDataLoss("001:0").downgrade("base"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("and what was accepted is not what would be lost.")
                .hasMessageContaining("acceptDataLoss(\"001:1\")");

        assertThat(Migrations.seed(database).current().current()).isEqualTo("002");
        Migrations.seed(database).acceptDataLoss("001:1").downgrade("base");
    }

    @Test
    void severalStepsAreCountedAsTheyWouldRun() {
        Written written = new Written(folder)
                .lossy("001", GROUND, "drop table child; drop table item")
                .lossy("002", "select 1", "delete from item where id > 5");
        written.on(database, Authdb::upgrade);

        written.on(database, authdb -> {
            assertThatThrownBy(() -> authdb.downgrade("base")).hasMessageContaining("acceptDataLoss(\"002:5,001:8\")");
            authdb.acceptDataLoss("001:8,002:5").downgrade("base");
        });
    }

    @Test
    void whatACutRunHasDoneAlreadyMayStillBeAcceptedWhenTheSameIsTypedAgain() {
        Written written = new Written(folder)
                .lossy("001", GROUND, "drop table child; drop table item")
                .lossy("002", "select 1", "delete from item where id > 5");
        written.on(database, Authdb::upgrade);

        written.on(database, authdb -> {
            authdb.acceptDataLoss("002:5").downgrade("-1");
            authdb.acceptDataLoss("001:8,002:5").downgrade("base");
            authdb.acceptDataLoss("001:8,002:5").downgrade("base");
            assertThatThrownBy(() -> authdb.acceptDataLoss("003:1").downgrade("base"))
                    .hasMessageContaining("[UnusedAcceptance]");
        });
        assertThat(Sql.rows(database, "select id from authdb.applied")).isEmpty();
    }

    @Test
    void aPlainYesCountsForTheEmbeddedDatabaseOnly() {
        Migrations.seed(database).upgrade("001");

        assertThatThrownBy(() -> Migrations.seed(database).acceptDataLoss().downgrade("base"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("acceptDataLoss(\"001:0\")");
        Migrations.seed(database).embedded().acceptDataLoss().downgrade("base");
    }
}
