package io.authdb.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutDriverTest {
    @Test
    void recording_loads_without_the_driver_as_long_as_nobody_asks_for_it() throws Exception {
        try (var loader = withoutDriver()) {
            assertThatThrownBy(() -> loader.loadClass("org.postgresql.PGConnection"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> trace = loader.loadClass(Trace.class.getName());
            Object log = trace.getMethod("ofTransaction").invoke(null);
            Object connection = loader.loadClass(RecordedConnection.class.getName())
                    .getMethod("of", Connection.class, trace)
                    .invoke(null, fake(Connection.class), log);
            run((Connection) connection);
            assertThat(trace.getMethod("statements").invoke(log))
                    .asString()
                    .contains("select ?", "$1 object Integer 5");
        }
    }

    private static void run(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select ?");
        statement.setObject(1, 5);
        statement.executeQuery();
    }

    private static URLClassLoader withoutDriver() {
        URL classes =
                RecordedConnection.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    private static Object fake(Class<?> face) {
        return Proxy.newProxyInstance(
                WithoutDriverTest.class.getClassLoader(),
                new Class<?>[] {face},
                (self, method, arguments) ->
                        method.getReturnType().isInterface() ? fake(method.getReturnType()) : null);
    }
}
