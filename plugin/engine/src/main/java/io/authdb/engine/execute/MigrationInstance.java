package io.authdb.engine.execute;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A migration object, made for one step, and the connection its methods get. */
final class MigrationInstance {

    private final Object migration;
    private final Connection connection;
    private @Nullable Jooq jooq;

    private MigrationInstance(Object migration, Connection connection) {
        this.migration = migration;
        this.connection = connection;
    }

    /** Loads the class and calls its constructor; throws whatever the constructor throws. */
    static MigrationInstance create(Revision revision, ClassLoader loader, Connection connection) throws Throwable {
        Constructor<?> constructor =
                Class.forName(revision.className(), true, loader).getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return new MigrationInstance(constructor.newInstance(), connection);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Calls an upgrade, downgrade or sample method; throws whatever it throws. */
    void run(MigrationMethod method) throws Throwable {
        call(method);
    }

    /** Calls a verify method; throws whatever it throws, or a {@link VerifyFailure} when its query has rows. */
    void verify(MigrationMethod method) throws Throwable {
        Object result = call(method);
        int rows = method.returnsQuery() ? jooq().rows(result) : 0;
        if (rows > 0) {
            throw new VerifyFailure(
                    method.name() + "() found " + rows + (rows == 1 ? " row" : " rows") + " that must not exist.");
        }
    }

    /** The version of jOOQ, if a method used it. */
    String jooqVersion() {
        return jooq == null ? "" : Jooq.version();
    }

    private @Nullable Object call(MigrationMethod wanted) throws Throwable {
        for (Method method : migration.getClass().getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (method.getName().equals(wanted.name())
                    && parameters.length == 1
                    && parameters[0].getName().equals(wanted.parameter())
                    && !method.isBridge()) {
                method.setAccessible(true);
                return invoke(method, argument(wanted.parameter()));
            }
        }
        throw new NoSuchMethodException(
                wanted.name() + "(" + wanted.parameter() + ") is gone since its class was read");
    }

    private @Nullable Object invoke(Method method, Object argument) throws Throwable {
        try {
            return method.invoke(migration, argument);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object argument(String parameter) {
        return parameter.equals(Connection.class.getName()) ? connection : jooq().argument(parameter);
    }

    private Jooq jooq() {
        Jooq used = jooq == null ? new Jooq(connection) : jooq;
        jooq = used;
        return used;
    }
}
