package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.WireTap;
import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server gets to see; counted on the wire, so that no layer between is believed. */
class WireTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final WireTap wire = open();

    @AfterEach
    void close() throws IOException {
        wire.close();
    }

    @Test
    void atHeadThereIsOneConnectionWithTwoRoundTripsAndTwoStatements() {
        Migrations.seed(database).upgrade();

        for (String goal : List.of("upgrade", "current", "history")) {
            int before = wire.roundTrips();
            int statements = wire.statements().size();
            int connections = wire.connections();

            assertThat(tool(goal)).isZero();

            assertThat(wire.connections() - connections).as(goal).isEqualTo(1);
            assertThat(wire.roundTrips() - before).as(goal).isEqualTo(2);
            assertThat(wire.statements().size() - statements).as(goal).isEqualTo(2);
        }
        assertThat(wire.statements()).allMatch(sql -> sql.startsWith("select ")).noneMatch(sql -> sql.contains("lock"));
    }

    @Test
    void aCheckReadsTheWholeHistoryInAThirdStatement() throws SQLException {
        Migrations.seed(database).upgrade();

        assertThat(roundTrips(() -> assertThat(tool("check")).isZero())).isEqualTo(3);

        assertThat(wire.statements()).hasSize(3).allMatch(sql -> sql.matches("(?s)(select|with) .*"));
    }

    @Test
    void aRefusedDowngradeSendsWhatANoOpSendsAndNothingElse() {
        Migrations.seed(database).upgrade();
        tool("upgrade");
        List<String> noOp = wire.statements();

        assertThat(tool("downgrade", "base")).isEqualTo(3);

        assertThat(wire.statements()).hasSize(2 * noOp.size());
        assertThat(wire.statements().subList(noOp.size(), 2 * noOp.size())).isEqualTo(noOp);
    }

    @Test
    void aRefusalWaitsForNobodyWhoLocksTheUsersTablesOrHoldsTheFence() throws SQLException {
        Migrations.seed(database).upgrade();
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table task, \"user\" in access exclusive mode");
            statement.execute("select * from authdb.head for update");
            statement.execute("lock table authdb.history, authdb.applied in exclusive mode");

            assertThat(tool("downgrade", "base")).isEqualTo(3);
        }
    }

    @Test
    void aStepCostsTwoRoundTripsBesideItsStatements() throws SQLException {
        tool("upgrade", "001");
        int fourIndexes = roundTrips(() -> tool("upgrade", "+1"));
        int deleteAndVerify = roundTrips(() -> tool("upgrade", "+1"));
        int oneAlter = roundTrips(() -> tool("upgrade", "+1"));
        Migrations.seed(database).downgrade("003");
        assertThat(tool("upgrade", "003")).isZero();

        // the fence with BEGIN, the history row with COMMIT; what is left is what the run costs
        int run = oneAlter - 1 - 2;
        assertThat(fourIndexes).isEqualTo(run + 4 + 2);
        assertThat(deleteAndVerify).isEqualTo(run + 2 + 2);
        // read twice, the lock, the settings and the watch on the client: nothing that grows with the chain
        assertThat(run).isEqualTo(2 + 2 + 3);
    }

    private int roundTrips(Runnable work) throws SQLException {
        awaitTheEndOfSessions();
        int before = wire.roundTrips();
        work.run();
        return wire.roundTrips() - before;
    }

    /** A server lets go of the lock a moment after the client that had it has left. */
    private void awaitTheEndOfSessions() throws SQLException {
        String query = "select exists (select from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database()))";
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            boolean held;
            do {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    held = row.getBoolean(1);
                }
            } while (held);
        }
    }

    private int tool(String... words) {
        TestDatabase through = wire.through(database);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", through.url(), "--username", through.username()));
        all.addAll(List.of("--classes", Migrations.CLASSES.toString(), "--packages", "io.authdb.engine.seed"));
        return new AuthdbTool().apply(all, Map.of("password", through.password().toCharArray()));
    }

    private static WireTap open() {
        try {
            return WireTap.open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
