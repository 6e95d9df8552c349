package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.Progress;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Progress impatient = new Progress() {
        @Override
        public Duration patience() {
            return Duration.ofMillis(50);
        }

        @Override
        public void running(Plan plan, int number, Duration sinceStart, String waitsFor) {
            told.add(number + ": " + waitsFor);
        }
    };

    @Test
    void aStepThatWaitsForSomebodysTransactionSaysForWhom() throws Exception {
        Migrations.seed(database).upgrade("003");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set application_name = 'forgotten psql'");
            statement.execute("lock table task in access share mode");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Plan> run = thread.submit(() -> seed().upgrade());

            String line = told.poll(30, TimeUnit.SECONDS);
            while (line != null && line.equals("1: ")) {
                line = told.poll(30, TimeUnit.SECONDS);
            }
            assertThat(line).matches("1: pid \\d+, idle in transaction since \\d+ s \\(forgotten psql\\)");

            other.rollback();
            assertThat(run.get(30, TimeUnit.SECONDS).steps()).hasSize(1);
            thread.shutdown();
        }
    }

    private Authdb seed() {
        return Authdb.on(new Connections() {
                    @Override
                    public Connection open() throws SQLException {
                        return database.connect();
                    }

                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public boolean pooled() {
                        return false;
                    }
                })
                .classes(Migrations.CLASSES)
                .packages("io.authdb.engine.seed")
                .progress(impatient);
    }
}
