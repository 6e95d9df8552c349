package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No call leads to the driver's own objects. The driver here is made up, since no real one answers every method of JDBC:
 * it answers each with an object that would lead back to its connection.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeakTest extends RecordingTest {
    /** What leads back to a connection, or writes past SQL text. */
    private static final Set<Class<?>> LEADING = Set.of(
            Connection.class,
            Statement.class,
            PreparedStatement.class,
            CallableStatement.class,
            ResultSet.class,
            DatabaseMetaData.class,
            Array.class,
            Blob.class,
            Clob.class,
            NClob.class);

    /** A method that is asked on a face, and what the driver answers. */
    record Path(Class<?> face, Method method, Class<?> answer) {
        @Override
        public String toString() {
            return method + " answering " + answer.getSimpleName();
        }
    }

    static Stream<Path> paths() {
        return LEADING.stream().flatMap(face -> Arrays.stream(face.getMethods())
                .filter(method -> !method.getDeclaringClass().equals(Wrapper.class))
                .flatMap(method -> answers(method).map(answer -> new Path(face, method, answer))));
    }

    /** A method that returns any object may return a leading one. */
    private static Stream<Class<?>> answers(Method method) {
        Class<?> type = method.getReturnType();
        boolean any = type.equals(Object.class);
        return LEADING.stream().filter(leading -> any || type.equals(leading));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_method_answers_with_an_object_of_the_driver(Path path) throws ReflectiveOperationException {
        Object face = recorded(path.face());
        ANSWER.set(path.answer());
        Object answer = path.method().invoke(face, arguments(path.method()));
        assertThat(isRecorded(answer)).isTrue();
        assertThat(path.answer().isInstance(answer) || answer instanceof Statement)
                .isTrue();
    }

    @Test
    void the_paths_are_all_there() {
        assertThat(paths().map(path -> path.method().getName()))
                .contains(
                        "getConnection", "getStatement", "getGeneratedKeys", "getResultSet", "getObject", "getMetaData")
                .hasSizeGreaterThan(100);
    }

    @Test
    void the_made_up_driver_would_be_seen_to_leak() {
        assertThat(isRecorded(madeUp(Connection.class))).isFalse();
    }

    private static final ThreadLocal<Class<?>> ANSWER = new ThreadLocal<>();

    private static Object madeUp(Class<?> face) {
        return Proxy.newProxyInstance(LeakTest.class.getClassLoader(), new Class<?>[] {face}, (self, method, given) -> {
            if (method.getName().equals("getUpdateCount")) {
                return -1;
            }
            Class<?> type = method.getReturnType();
            return madeUp(type.equals(Object.class) ? ANSWER.get() : type);
        });
    }

    private Object recorded(Class<?> face) {
        Connection made = RecordedConnection.of((Connection) madeUp(Connection.class), trace);
        if (face.equals(Connection.class)) {
            return made;
        }
        var handler = (RecordedConnection) Proxy.getInvocationHandler(made);
        if (PreparedStatement.class.isAssignableFrom(face)) {
            return new RecordedPreparedStatement(handler, face, (PreparedStatement) madeUp(face), "select 1").proxy();
        }
        return handler.handOut(madeUp(face));
    }

    private static boolean isRecorded(Object object) {
        return object instanceof Proxy && Proxy.getInvocationHandler(object) instanceof Recorded;
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(LeakTest::argument).toArray();
    }

    private static Object argument(Class<?> type) {
        if (type.equals(int.class)) {
            return 1;
        } else if (type.equals(long.class)) {
            return 1L;
        } else if (type.equals(boolean.class)) {
            return true;
        }
        return type.equals(String.class) ? "select 1" : null;
    }

    @Test
    void on_the_real_driver_no_result_set_leads_past_the_proxy() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select array[1, 2]");
            assertThat(rows.next()).isTrue();
            List<ResultSet> all = List.of(
                    rows,
                    rows.getArray(1).getResultSet(),
                    ((Array) rows.getObject(1)).getResultSet(),
                    statement.getGeneratedKeys(),
                    connection.getMetaData().getTables(null, null, "t", null));
            for (ResultSet each : all) {
                assertThat(each.getStatement().getConnection()).isSameAs(connection);
                each.getStatement().getConnection().createStatement().execute("select 2");
            }
        }
        assertThat(sent()).filteredOn("select 2"::equals).hasSize(5);
        assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
    }

    @Test
    void unwrapping_gives_the_proxy_itself_and_nothing_beneath() throws SQLException {
        assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
        assertThat(connection.isWrapperFor(Connection.class)).isTrue();
        for (Class<?> beneath : List.of(raw.getClass(), org.postgresql.core.BaseConnection.class)) {
            assertThat(connection.isWrapperFor(beneath)).isFalse();
            assertThatThrownBy(() -> connection.unwrap(beneath))
                    .isInstanceOf(RefusedCallException.class)
                    .hasMessageContaining("Only org.postgresql.PGConnection");
        }
        Statement statement = connection.createStatement();
        assertThat(statement.unwrap(Statement.class)).isSameAs(statement);
        assertThatThrownBy(() -> statement.unwrap(org.postgresql.PGStatement.class))
                .isInstanceOf(RefusedCallException.class);
    }

    @Test
    void proxies_are_equal_when_what_they_stand_for_is() throws SQLException {
        Connection again = RecordedConnection.of(raw, trace);
        assertThat(connection).isEqualTo(connection).isEqualTo(again).hasSameHashCodeAs(again);
        assertThat(connection.equals(connection.createStatement())).isFalse();
        assertThat(connection.toString()).isEqualTo(raw.toString());
    }

    @Test
    void an_exception_of_the_driver_arrives_as_it_was_thrown() throws SQLException {
        Statement closed = connection.createStatement();
        closed.close();
        assertThatThrownBy(() -> closed.execute("select 1"))
                .isInstanceOf(SQLException.class)
                .isNotInstanceOf(RefusedCallException.class)
                .hasNoCause();
    }
}
