package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the proxy counts right and strikes where it says, and that the judge sees what is wrong. */
class FaultProxyTest {

    /** A question for encryption, and the login. */
    private static final int TO_CONNECT = 2;

    private Place place;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws Exception {
        place = Place.fresh();
        try (Connection connection = place.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table item (n int)");
        }
        proxy = FaultProxy.before(place.port());
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        place.drop();
    }

    @Test
    void aStatementIsARoundTripAndSoIsTheBeginThatGoesAlong() throws Exception {
        try (Connection connection = place.through(proxy).open();
                Statement statement = connection.createStatement()) {
            assertThat(proxy.trips()).isEqualTo(TO_CONNECT);
            statement.execute("insert into item values (1)");
            assertThat(proxy.trips()).isEqualTo(TO_CONNECT + 1);
            connection.setAutoCommit(false);
            statement.execute("insert into item values (2)");
            assertThat(proxy.trips()).isEqualTo(TO_CONNECT + 3);
            connection.commit();
            assertThat(proxy.trips()).isEqualTo(TO_CONNECT + 4);
        }
    }

    @Test
    void aBeginThatGoesAlongIsAStatementAndNobodyWaitsForIt() throws Exception {
        try (Connection connection = place.through(proxy).open();
                Statement statement = connection.createStatement()) {
            assertThat(proxy.count()).isEqualTo(new WireCount(1, 0, 0));
            statement.execute("select 1; select 2");
            assertThat(proxy.count()).isEqualTo(new WireCount(1, 1, 2));
            connection.setAutoCommit(false);
            statement.execute("insert into item values (2)");
            assertThat(proxy.count()).isEqualTo(new WireCount(1, 2, 4));
            connection.commit();
            assertThat(proxy.count()).isEqualTo(new WireCount(1, 3, 5));
        }
    }

    @Test
    void whatIsCutBeforeTheServerSawItDidNotHappen() throws Exception {
        insertCut(Fault.Side.BEFORE);
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatIsCutAfterTheServerAnsweredDidHappen() throws Exception {
        insertCut(Fault.Side.AFTER);
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void aToolThatIsNotSafeIsFoundOut() throws Exception {
        Scenario.Work unsafe = to -> {
            try (Connection connection = to.open();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists item (n int)");
                statement.execute("insert into item values (1)");
                statement.execute("create table done ()");
            }
        };
        Scenario scenario = new Scenario(
                "unsafe", "insert", Scenario.AUTHDB, Scenario.NOTHING, unsafe, Scenario.NOTHING, Scenario.NOTHING);

        SweepResult result = Sweep.of(scenario, Integer.MAX_VALUE, new Random(1));

        assertThat(result.trips()).isEqualTo(TO_CONNECT + 3);
        // the row is there, unknown to the second run, from the insert's answer to before the last statement
        assertThat(result.outcomes().stream()
                        .filter(outcome -> outcome.kind() == Outcome.Kind.WRONG)
                        .map(Outcome::point))
                .containsExactly(
                        new Fault.Point(TO_CONNECT + 2, Fault.Side.AFTER),
                        new Fault.Point(TO_CONNECT + 3, Fault.Side.BEFORE));
        assertThat(result.outcomes().stream()
                        .filter(outcome -> outcome.kind() == Outcome.Kind.STUCK)
                        .map(Outcome::point))
                .containsExactly(new Fault.Point(TO_CONNECT + 3, Fault.Side.AFTER));
        assertThat(result.count(Outcome.Kind.RECOVERED)).isEqualTo(7);
    }

    private void insertCut(Fault.Side side) throws SQLException {
        proxy.arm(Fault.cut(new Fault.Point(TO_CONNECT + 1, side)));
        try (Connection connection = place.through(proxy).open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into item values (1)"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(proxy.strikes()).isEqualTo(1);
    }

    private String rows() throws SQLException {
        try (Connection connection = place.superuser()) {
            return String.join(",", Place.rows(connection, "select n from item"));
        }
    }
}
