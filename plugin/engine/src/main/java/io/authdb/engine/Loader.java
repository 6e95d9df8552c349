package io.authdb.engine;

import java.util.function.Supplier;

/**
 * The class loader that migrations are found by: the thread's, unless that does not know the engine itself. In an application
 * of jars in a jar a thread of the common pool has the JVM's own, which sees nothing of the application.
 */
final class Loader {

    private Loader() {}

    /** Does something with the thread's class loader being that one. */
    static <T> T within(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (knowsTheEngine(before)) {
            return work.get();
        }
        thread.setContextClassLoader(Loader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean knowsTheEngine(ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(Loader.class.getName()) == Loader.class;
        } catch (ClassNotFoundException stranger) {
            return false;
        }
    }
}
