package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.history.Moment;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.report.OverviewText;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before a step that cannot be undone the history holds where a recovery has to stop. */
class RecoveryPointTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> told = new ArrayList<>();
    private final Progress telling = new Progress() {
        @Override
        public void recoverable(Plan plan, int number, Moment before) {
            told.add(plan.steps().get(number - 1).revision().id() + " " + String.join(", ", before.recovery()));
        }
    };

    @Test
    void theSettingsOfARecoveryAreToldAfterTheStepAndInTheHistory() {
        Migrations.seed(database).progress(telling).upgrade();

        assertThat(told)
                .singleElement()
                .asString()
                .matches("003 recovery_target_lsn = '[0-9A-F]+/[0-9A-F]+', recovery_target_timeline = '1',"
                        + " recovery_target_inclusive = 'false'");
        assertThat(new OverviewText(Migrations.seed(database).history()).blocks())
                .filteredOn(line -> line.startsWith("  restore to:  "))
                .singleElement()
                .asString()
                .contains(told.get(0).substring(4))
                .matches(".*; \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC on cluster \\d+");
        assertThat(Sql.rows(
                        database,
                        "select system_identifier <> '', timeline, began < at, restore_point,"
                                + " wal_lsn < pg_current_wal_insert_lsn() from authdb.history where id = '003'"))
                .containsExactly("t|1|t||t");
        assertThat(Sql.rows(
                        database,
                        "select h.system_identifier = r.system_identifier from authdb.head h,"
                                + " authdb.history r where r.id = '003'"))
                .containsExactly("t");
    }

    @Test
    void aRoleThatMayNamesARestorePoint() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("grant execute on function pg_create_restore_point(text) to " + database.username());
        }

        Migrations.seed(database).progress(telling).upgrade();

        assertThat(told)
                .containsExactly("003 recovery_target_name = 'authdb 3 003', recovery_target_timeline = '1',"
                        + " recovery_target_inclusive = 'false'");
        assertThat(Sql.rows(database, "select restore_point from authdb.history order by seq"))
                .containsExactly("", "", "authdb 3 003", "");
    }
}
