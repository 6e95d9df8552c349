package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each row of history names the cluster it was written on: a run that finds another one says so, and goes on. */
class OtherClusterTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> warnings = new ArrayList<>();
    private final Authdb seed = Migrations.seed(database).progress(new Progress() {
        @Override
        public void warning(String sentence) {
            warnings.add(sentence);
        }
    });

    @Test
    void aRunWithStepsWarnsOnceThatTheNewestRowIsOfAnotherCluster() {
        seed.upgrade("001");
        moveToAnotherCluster();

        seed.upgrade();

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("The newest row of the history was written on another cluster than this one: ")
                .contains("a restored backup, a clone, a logical copy")
                .hasLineCount(1);
        seed.downgrade("-1");
        assertThat(warnings).hasSize(1);
    }

    @Test
    void aDowngradeWarnsAsAnUpgradeDoes() {
        seed.upgrade();
        moveToAnotherCluster();

        seed.downgrade("003");

        assertThat(warnings).hasSize(1);
    }

    @Test
    void aRunWithNothingToDoSaysNothing() {
        seed.upgrade();
        moveToAnotherCluster();

        seed.upgrade();

        assertThat(warnings).isEmpty();
    }

    @Test
    void aNewDatabaseAndTheClusterOfAllRowsAreNoReasonToWarn() {
        seed.upgrade("001");
        seed.upgrade();

        assertThat(warnings).isEmpty();
    }

    @Test
    void aStampOfThisClusterIsNoReasonToWarn() {
        seed.upgrade("002");
        Sql.execute(database, "drop schema authdb cascade");
        seed.stamp("002", new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT);

        seed.upgrade();

        assertThat(warnings).isEmpty();
    }

    @Test
    void aRoleThatMayNotAskForTheClusterWorksAsBefore() {
        TestDatabase administered = new TestDatabase(database.port(), database.name(), "postgres", "postgres");
        Sql.execute(administered, "revoke execute on function pg_control_system() from public");
        seed.upgrade("001");
        moveToAnotherCluster();

        seed.upgrade();

        assertThat(warnings).isEmpty();
    }

    private void moveToAnotherCluster() {
        Sql.execute(database, "update authdb.history set system_identifier = '4711'");
    }
}
