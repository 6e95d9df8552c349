package io.authdb.engine.trace;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one object of the driver and decides what of each call gets through. Whatever leads back to the driver
 * is handed out behind another of these, so that no path leads to the raw connection.
 */
abstract class Recorded implements InvocationHandler {
    private static final Object[] NONE = {};

    private final Class<?> face;
    private final Object raw;
    private @Nullable Object proxy;

    /** @param face the one interface of the object that is shown */
    Recorded(Class<?> face, Object raw) {
        this.face = face;
        this.raw = raw;
    }

    /** The object to hand out; always the same one. */
    final Object proxy() {
        if (proxy == null) {
            proxy = Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, this);
        }
        return proxy;
    }

    /** Answers a call that is not one of every object's. */
    abstract @Nullable Object answer(Method method, @Nullable Object[] arguments) throws Throwable;

    @Override
    public final @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        @Nullable Object[] arguments = given == null ? NONE : unwrapped(given);
        try {
            return switch (method.getName()) {
                case "equals" -> raw.equals(arguments[0]);
                case "unwrap" -> unwrap((Class<?>) arguments[0]);
                case "isWrapperFor" -> isWrapperFor((Class<?>) arguments[0]);
                default -> answer(method, arguments);
            };
        } catch (RefusedCallException e) {
            throw e.fitting(method);
        }
    }

    /** Calls the driver, whose exceptions arrive as it threw them. */
    final @Nullable Object pass(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(raw, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What JDBC says: itself, where it is one. Nothing beneath it. */
    Object unwrap(Class<?> wanted) throws SQLException {
        if (wanted.isInstance(proxy())) {
            return proxy();
        }
        throw Refusal.UNWRAP.of("unwrap(" + wanted.getSimpleName() + ".class)");
    }

    boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return wanted.isInstance(proxy());
    }

    static String call(Method method) {
        return method.getName() + "()";
    }

    /** The driver gets its own objects back, as it expects. */
    private static @Nullable Object[] unwrapped(@Nullable Object[] given) {
        @Nullable Object[] own = given.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = rawOf(own[i]);
        }
        return own;
    }

    private static @Nullable Object rawOf(@Nullable Object object) {
        return object instanceof Proxy && Proxy.getInvocationHandler(object) instanceof Recorded recorded
                ? recorded.raw
                : object;
    }
}
