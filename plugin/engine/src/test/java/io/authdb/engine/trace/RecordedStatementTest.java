package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedStatementTest extends RecordingTest {
    private static final String INSERT = "insert into t values (1, 'a')";

    interface Send {
        Object with(Statement statement) throws SQLException;
    }

    static List<Send> everyWayToSendAnUpdate() {
        int keys = Statement.RETURN_GENERATED_KEYS;
        return List.of(
                s -> s.execute(INSERT),
                s -> s.execute(INSERT, keys),
                s -> s.execute(INSERT, new int[] {1}),
                s -> s.execute(INSERT, new String[] {"id"}),
                s -> s.executeUpdate(INSERT),
                s -> s.executeUpdate(INSERT, keys),
                s -> s.executeUpdate(INSERT, new int[] {1}),
                s -> s.executeUpdate(INSERT, new String[] {"id"}),
                s -> s.executeLargeUpdate(INSERT),
                s -> s.executeLargeUpdate(INSERT, keys),
                s -> s.executeLargeUpdate(INSERT, new int[] {1}),
                s -> s.executeLargeUpdate(INSERT, new String[] {"id"}));
    }

    @ParameterizedTest
    @MethodSource("everyWayToSendAnUpdate")
    void every_way_to_send_a_text_is_recorded(Send send) {
        try (Statement statement = connection.createStatement()) {
            send.with(statement);
            assertThat(statement.getConnection()).isSameAs(connection);
        } catch (SQLException e) {
            // the driver cannot return keys by column number: sent or not, it stays in the record
            assertThat(e.getMessage()).contains("column index is not supported");
        }
        assertThat(sent()).containsExactly(INSERT);
    }

    @Test
    void each_way_says_how_many_rows_it_changed() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(INSERT);
            statement.executeUpdate("update t set name = 'b'");
            statement.executeLargeUpdate("delete from t");
            statement.executeQuery("select 1");
        }
        assertThat(trace.statements())
                .extracting(SentStatement::outcome)
                .containsExactly(
                        new Outcome.Changed(1), new Outcome.Changed(1), new Outcome.Changed(1), new Outcome.Done());
    }

    @Test
    void reading_the_count_for_the_record_leaves_it_to_the_caller() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute(INSERT)).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(1);
        }
    }

    @Test
    void rows_lead_back_to_their_own_statement() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            assertThat(rows.getStatement()).isSameAs(statement);
        }
        assertThat(sent()).containsExactly("select 1");
    }

    @Test
    void a_statement_that_fails_was_sent_and_its_exception_is_the_drivers() throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select nonsense"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42703");
        }
        connection.rollback(before);
        assertThat(last().failed()).isTrue();
        assertThat(last().outcome()).asString().contains("nonsense");
    }

    @Test
    void binds_are_recorded_beside_the_text_and_stay_until_cleared() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?, ?)")) {
            insert.setInt(1, 1);
            insert.setString(2, "a");
            insert.execute();
            insert.setInt(1, 2);
            insert.executeUpdate();
            insert.clearParameters();
            insert.setInt(1, 3);
            insert.setNull(2, java.sql.Types.VARCHAR);
            insert.executeLargeUpdate();
        }
        assertThat(trace.statements())
                .extracting(SentStatement::binds)
                .containsExactly(
                        List.of("$1 int 1", "$2 string 'a'"),
                        List.of("$1 int 2", "$2 string 'a'"),
                        List.of("$1 int 3", "$2 null VARCHAR"));
    }

    @Test
    void a_prepared_query_is_recorded() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select ?::int")) {
            query.setInt(1, 7);
            ResultSet rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
            assertThat(rows.getStatement()).isSameAs(query);
        }
        assertThat(last()).isEqualTo(new SentStatement("select ?::int", true, List.of("$1 int 7"), new Outcome.Done()));
    }

    @Test
    void a_call_is_recorded() throws SQLException {
        try (var call = connection.prepareCall("{? = call upper(?)}")) {
            call.registerOutParameter(1, java.sql.Types.VARCHAR);
            call.setString(2, "a");
            call.execute();
            assertThat(call.getString(1)).isEqualTo("A");
        }
        assertThat(last().sql()).isEqualTo("{? = call upper(?)}");
        assertThat(last().binds()).containsExactly("$2 string 'a'");
    }

    @Test
    void each_entry_of_a_batch_is_recorded_once_it_is_sent() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("insert into t values (8, 'never sent')");
            statement.clearBatch();
            statement.addBatch(INSERT);
            statement.addBatch("delete from t");
            assertThat(trace.statements()).isEmpty();
            statement.executeBatch();
            statement.executeLargeBatch();
        }
        assertThat(sent()).containsExactly(INSERT, "delete from t");
        assertThat(last().outcome()).isEqualTo(new Outcome.Changed(1));
    }

    @Test
    void each_row_of_a_prepared_batch_is_recorded_with_its_binds() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t (id) values (?)")) {
            for (int id = 1; id <= 2; id++) {
                insert.setInt(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        assertThat(trace.statements())
                .extracting(SentStatement::binds)
                .containsExactly(List.of("$1 int 1"), List.of("$1 int 2"));
    }

    @Test
    void a_batch_that_fails_is_recorded_as_failed() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch(INSERT);
            statement.addBatch(INSERT);
            assertThatThrownBy(statement::executeBatch).isInstanceOf(BatchUpdateException.class);
        }
        assertThat(sent()).containsExactly(INSERT, INSERT);
        assertThat(last().failed()).isTrue();
    }

    @Test
    void an_array_of_the_connection_can_be_bound() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select ?, ?")) {
            query.setArray(1, connection.createArrayOf("int", new Object[] {1, 2}));
            query.setObject(2, connection.createArrayOf("text", new Object[] {"a"}));
            ResultSet rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getArray(1).getArray()).isEqualTo(new Integer[] {1, 2});
        }
        assertThat(last().binds()).containsExactly("$1 array int4 '{\"1\",\"2\"}'", "$2 object PgArray text '{\"a\"}'");
    }
}
