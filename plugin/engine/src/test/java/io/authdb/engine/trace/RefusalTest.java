package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalTest extends RecordingTest {
    interface Call {
        void on(Connection connection) throws SQLException;
    }

    record Refused(String call, String advice, Call made) {}

    static List<Refused> calls() {
        String transaction = "a migration does not commit";
        String open = "Leave it open";
        String session = "send SET LOCAL as SQL";
        return List.of(
                new Refused("commit()", transaction, Connection::commit),
                new Refused("rollback()", transaction, Connection::rollback),
                new Refused("setAutoCommit(true)", transaction, c -> c.setAutoCommit(true)),
                new Refused("close()", open, Connection::close),
                new Refused("abort()", open, c -> c.abort(Runnable::run)),
                new Refused("beginRequest()", open, Connection::beginRequest),
                new Refused("endRequest()", open, Connection::endRequest),
                new Refused("setReadOnly(true)", session, c -> c.setReadOnly(true)),
                new Refused("setHoldability(1)", session, c -> c.setHoldability(1)),
                new Refused("setCatalog(other)", session, c -> c.setCatalog("other")),
                new Refused("setTransactionIsolation()", session, c -> c.setTransactionIsolation(8)),
                new Refused("setSchema()", session, c -> c.setSchema("other")),
                new Refused("setNetworkTimeout()", session, c -> c.setNetworkTimeout(Runnable::run, 1)),
                new Refused("setTypeMap()", session, c -> c.setTypeMap(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_is_authdbs_is_refused_with_the_way_out(Refused refused) throws SQLException {
        assertThatThrownBy(() -> refused.made().on(connection))
                .isInstanceOf(RefusedCallException.class)
                .hasMessageStartingWith(refused.call() + " refused: ")
                .hasMessageContaining(refused.advice());
        assertThat(raw.isClosed()).isFalse();
        assertThat(raw.getAutoCommit()).isFalse();
        assertThat(trace.statements()).isEmpty();
    }

    @Test
    void a_refusal_keeps_its_sentence_where_a_method_throws_its_own_kind() {
        assertThatThrownBy(() -> connection.setClientInfo("ApplicationName", "x"))
                .isInstanceOf(SQLClientInfoException.class)
                .hasMessageContaining("send SET LOCAL as SQL");
        assertThatThrownBy(() -> connection.setClientInfo(new Properties())).isInstanceOf(SQLClientInfoException.class);
    }

    @Test
    void setting_what_is_set_already_is_let_be() {
        assertThatCode(() -> {
                    connection.setAutoCommit(false);
                    connection.setReadOnly(false);
                    connection.setCatalog(connection.getCatalog());
                    connection.setHoldability(connection.getHoldability());
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "select 1; rollback", "begin", "prepare transaction 'x'"})
    void transaction_control_in_a_text_is_refused_before_it_is_sent(String sql) throws SQLException {
        var statement = connection.createStatement();
        List<Call> ways = List.of(
                c -> statement.execute(sql),
                c -> statement.executeUpdate(sql),
                c -> statement.addBatch(sql),
                c -> c.prepareStatement(sql),
                c -> c.prepareCall(sql));
        for (Call way : ways) {
            assertThatThrownBy(() -> way.on(connection))
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessageContaining("@Migration(transactional = false)")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("2D000");
        }
        assertThat(trace.statements()).isEmpty();
    }

    @Test
    void savepoints_are_the_migrations_own() throws SQLException {
        try (var statement = connection.createStatement()) {
            Savepoint one = connection.setSavepoint("one");
            statement.execute("insert into t values (1)");
            connection.rollback(one);
            connection.releaseSavepoint(one);
            statement.execute("savepoint two");
            statement.execute("rollback to savepoint two");
            ResultSet count = statement.executeQuery("select count(*) from t");
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void an_updatable_result_set_does_not_update() throws SQLException {
        try (var statement =
                connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
            statement.execute("insert into t values (1, 'a')");
            ResultSet rows = statement.executeQuery("select id, name from t");
            assertThat(rows.next()).isTrue();
            rows.updateString(2, "b");
            assertThatThrownBy(rows::updateRow).isInstanceOf(RefusedCallException.class);
            assertThatThrownBy(rows::deleteRow).isInstanceOf(RefusedCallException.class);
            assertThatThrownBy(rows::insertRow).isInstanceOf(RefusedCallException.class);
        }
    }

    @Test
    void a_stream_is_not_bound() throws SQLException {
        try (var statement = connection.prepareStatement("select ?")) {
            assertThatThrownBy(() -> statement.setBinaryStream(1, new ByteArrayInputStream(new byte[1])))
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessageContaining("bind a String or a byte[]");
        }
    }

    @Test
    void a_large_object_is_read_and_not_written() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lo_from_bytea(0, '\\x0102')")) {
            assertThat(rows.next()).isTrue();
            var blob = rows.getBlob(1);
            assertThat(blob.getBytes(1, 2)).containsExactly(1, 2);
            assertThatThrownBy(() -> blob.setBytes(1, new byte[1])).isInstanceOf(RefusedCallException.class);
            assertThatThrownBy(() -> blob.truncate(0)).isInstanceOf(RefusedCallException.class);
        }
    }
}
