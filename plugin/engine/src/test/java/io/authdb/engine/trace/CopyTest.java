package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.util.ByteStreamWriter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CopyTest extends RecordingTest {
    private static final String IN = "copy t from stdin (format csv)";
    private static final String OUT = "copy t to stdout (format csv)";
    private static final byte[] ROW = "1,a\n".getBytes(StandardCharsets.UTF_8);

    private PGConnection driver;

    @BeforeEach
    void unwrap() throws SQLException {
        driver = connection.unwrap(PGConnection.class);
    }

    interface Copy {
        void with(CopyManager copy) throws SQLException, IOException;
    }

    static List<Copy> everyWayIn() {
        return List.of(
                copy -> copy.copyIn(IN, new StringReader("1,a\n")),
                copy -> copy.copyIn(IN, new StringReader("1,a\n"), 10),
                copy -> copy.copyIn(IN, new ByteArrayInputStream(ROW)),
                copy -> copy.copyIn(IN, new ByteArrayInputStream(ROW), 10),
                copy -> copy.copyIn(IN, ByteStreamWriter.of(ByteBuffer.wrap(ROW))),
                copy -> {
                    var in = copy.copyIn(IN);
                    in.writeToCopy(ROW, 0, ROW.length);
                    in.endCopy();
                });
    }

    @ParameterizedTest
    @MethodSource("everyWayIn")
    void copy_in_is_recorded(Copy way) throws SQLException, IOException {
        way.with(driver.getCopyAPI());
        assertThat(sent()).containsExactly(IN);
        try (var rows = raw.createStatement().executeQuery("select name from t where id = 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    static List<Copy> everyWayOut() {
        return List.of(
                copy -> copy.copyOut(OUT, new StringWriter()),
                copy -> copy.copyOut(OUT, new ByteArrayOutputStream()),
                copy -> copy.copyOut(OUT).readFromCopy());
    }

    @ParameterizedTest
    @MethodSource("everyWayOut")
    void copy_out_is_recorded(Copy way) throws SQLException, IOException {
        way.with(driver.getCopyAPI());
        assertThat(sent()).containsExactly(OUT);
    }

    @Test
    void the_drivers_stream_for_copy_is_recorded() throws SQLException, IOException {
        try (var stream = new PGCopyOutputStream(driver, IN)) {
            stream.write(ROW);
        }
        assertThat(sent()).containsExactly(IN);
    }

    @Test
    void a_copy_that_fails_is_recorded_as_failed() throws SQLException {
        assertThatThrownBy(() -> driver.getCopyAPI().copyIn("copy nowhere from stdin"))
                .isInstanceOf(SQLException.class);
        assertThat(last().failed()).isTrue();
    }

    @Test
    void the_driver_is_served_for_copy_and_not_for_what_goes_past_sql() throws SQLException {
        assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
        assertThat(driver.getBackendPID()).isPositive();
        assertThat(driver.createArrayOf("int4", new int[] {1})
                        .getResultSet()
                        .getStatement()
                        .getConnection())
                .isSameAs(connection);
        assertThatThrownBy(driver::getLargeObjectAPI).isInstanceOf(RefusedCallException.class);
        assertThatThrownBy(() -> driver.alterUserPassword("x", new char[0], null))
                .isInstanceOf(RefusedCallException.class);
        assertThatThrownBy(() -> driver.setQueryTimeout(1)).isInstanceOf(RefusedCallException.class);
        assertThatThrownBy(() -> driver.getCopyAPI().copyDual("x")).isInstanceOf(RefusedCallException.class);
        assertThatThrownBy(() -> driver.getCopyAPI().copyIn("commit")).isInstanceOf(RefusedCallException.class);
        assertThat(trace.statements()).isEmpty();
    }

    @Test
    void a_refusal_reaches_the_caller_of_a_method_that_throws_nothing() {
        assertThatThrownBy(driver::getReplicationAPI)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("getReplicationAPI() refused: ");
        assertThatThrownBy(() -> driver.setAutosave(AutoSave.ALWAYS)).isInstanceOf(UnsupportedOperationException.class);
    }
}
