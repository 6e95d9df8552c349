package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.testing.FaultyWire;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestScratchServer;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who did not hear the answer to a commit looks, says what is true, and goes on. */
class LostCommitTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final FaultyWire wire = FaultyWire.open();
    private final List<String> told = new ArrayList<>();
    private final Progress telling = new Progress() {
        @Override
        public void settled(String sentence) {
            told.add(sentence);
        }
    };

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aCommitThatArrivedIsSeenAndTheRunGoesOn() {
        for (int nth = 2; nth <= 5; nth++) {
            TestDatabase fresh = TestServer.freshDatabase();
            cutCommit(nth, true);

            assertThat(Migrations.seed(wire.through(fresh))
                            .progress(telling)
                            .upgrade()
                            .steps())
                    .hasSize(4);

            Migrations.seed(fresh).check();
            assertThat(Sql.rows(fresh, "select id from authdb.history order by seq"))
                    .containsExactly("001", "002", "003", "004");
        }
        assertThat(wire.cuts()).isEqualTo(4);
        assertThat(told).hasSize(4).allMatch(line -> line.contains("The history says that it was: going on."));
    }

    @Test
    void aCommitThatNeverArrivedIsALostConnectionAndTheNextRunGoesOn() {
        cutCommit(3, false);

        assertThatThrownBy(() -> Migrations.seed(wire.through(database)).upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[ConnectionLost] upgrade of 002")
                .hasMessageContaining("The step was rolled back. The database is at 001.");

        assertThat(Migrations.seed(database).upgrade().steps()).hasSize(3);
    }

    @Test
    void aCommitOfAnIndexThatIsBuiltConcurrentlyIsSeenToo() {
        for (int nth = 3; nth <= 4; nth++) {
            TestDatabase fresh = TestServer.freshDatabase();
            cutCommit(nth, true);

            Migrations.of("io.authdb.engine.concurrent.good", wire.through(fresh))
                    .upgrade();

            Migrations.of("io.authdb.engine.concurrent.good", fresh).check();
        }
        assertThat(wire.cuts()).isEqualTo(2);
    }

    @Test
    void aServerThatTookOverWithoutWhatWasCommittedIsNotWrittenTo() {
        TestDatabase lagging = TestServer.freshDatabase();
        Migrations.seed(lagging).upgrade("001");
        cutCommit(4, true);
        AtomicInteger calls = new AtomicInteger();
        Connections failingOver = new Connections() {
            @Override
            public Connection open() throws SQLException {
                return calls.incrementAndGet() == 1 ? wire.through(database).connect() : lagging.connect();
            }

            @Override
            public String name() {
                return "test";
            }

            @Override
            public boolean pooled() {
                return false;
            }
        };

        assertThatThrownBy(() -> Authdb.on(failingOver)
                        .classes(Migrations.CLASSES)
                        .packages("io.authdb.engine.seed")
                        .upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(
                        "[HistoryWentBack] schema authdb: the server that answers now knows the history up"
                                + " to row 1, and row 2 was committed before")
                .hasMessageContaining("The database is at 001.");

        assertThat(Migrations.seed(lagging).current().current()).isEqualTo("001");
    }

    @Test
    void aStampOfManyRowsIsAllThereOrNotAtAll() {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers differs from a new database's");
        for (boolean arrived : List.of(true, false)) {
            TestDatabase made = TestServer.freshDatabase();
            Migrations.seed(made).upgrade();
            Sql.execute(made, "drop schema authdb cascade");
            // the first is that of the tables
            cutCommit(2, arrived);

            if (arrived) {
                stamp(wire.through(made));
            } else {
                assertThatThrownBy(() -> stamp(wire.through(made))).hasMessageContaining("[Unreachable]");
            }
            assertThat(Sql.rows(made, "select event from authdb.history")).hasSize(arrived ? 4 : 0);

            stamp(made);
            Migrations.seed(made).check();
            assertThat(Sql.rows(made, "select event from authdb.history")).hasSize(4);
        }
        assertThat(wire.cuts()).isEqualTo(2);
    }

    private static void stamp(TestDatabase database) {
        Migrations.seed(database).stamp("head", new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT);
    }

    private void cutCommit(int nth, boolean after) {
        AtomicInteger commits = new AtomicInteger();
        wire.cut(sql -> sql.startsWith("COMMIT") && commits.incrementAndGet() == nth, after);
    }
}
