package io.authdb.engine.execute;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A migration object, made for one step.
 *
 * @param migration the object
 */
record MigrationInstance(Object migration) {

    /** Loads the class and calls its constructor; throws whatever the constructor throws. */
    static MigrationInstance create(Revision revision, ClassLoader loader) throws Throwable {
        Constructor<?> constructor =
                Class.forName(revision.className(), true, loader).getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return new MigrationInstance(constructor.newInstance());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /**
     * Calls a method; throws whatever it throws, or a {@link VerifyFailure} when it returns a query that has rows.
     *
     * @return the version of jOOQ it was given, if any
     */
    String run(MigrationMethod wanted, Connection connection) throws Throwable {
        Method method = find(wanted);
        boolean plain = wanted.parameter().equals(Connection.class.getName());
        if (plain && !wanted.returnsQuery()) {
            invoke(method, connection);
            return "";
        }
        Jooq jooq = new Jooq(connection);
        Object result = invoke(method, plain ? connection : jooq.argument(wanted.parameter()));
        int rows = wanted.returnsQuery() ? jooq.rows(result) : 0;
        if (rows > 0) {
            throw VerifyFailure.of(wanted.name(), rows);
        }
        return Jooq.version();
    }

    private Method find(MigrationMethod wanted) throws NoSuchMethodException {
        for (Method method : migration.getClass().getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (method.getName().equals(wanted.name())
                    && parameters.length == 1
                    && parameters[0].getName().equals(wanted.parameter())
                    && !method.isBridge()) {
                method.setAccessible(true);
                return method;
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
}
