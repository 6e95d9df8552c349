package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** A Maven process that lives on, as a daemon does, must not keep the class loader of every goal it ran. */
class LoaderLeakTest {

    private final TestDatabase database = TestServer.freshDatabase();

    /**
     * The last loader may be held by the JDK until the next comes: {@code java.lang.runtime.ObjectMethods} of JDK 17 keeps
     * the type of the record it saw last (JDK-8078641). What must not happen is that they add up.
     */
    @Test
    void theLoadersOfFinishedCommandsDoNotAddUp() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            loaders.add(new WeakReference<>(upgradeInALoaderOfItsOwn()));
        }

        // the driver's cleaner thread lives on for half a minute
        for (int i = 0; i < 450 && alive(loaders) > 1; i++) {
            System.gc();
            Thread.sleep(100);
        }

        assertThat(alive(loaders)).isLessThanOrEqualTo(1);
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    @SuppressWarnings("unchecked")
    private ClassLoader upgradeInALoaderOfItsOwn() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            ToolProvider tool = ServiceLoader.load(ToolProvider.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(found -> found.name().equals("authdb"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tool.getClass().getClassLoader()).isSameAs(loader);
            int exit = ((BiFunction<List<String>, Map<String, Object>, Integer>) tool)
                    .apply(
                            List.of(
                                    "upgrade",
                                    "--url",
                                    database.url(),
                                    "--username",
                                    database.username(),
                                    "--classes",
                                    Migrations.CLASSES.toString(),
                                    "--packages",
                                    "io.authdb.engine.seed"),
                            Map.of("password", database.password().toCharArray()));
            assertThat(exit).isZero();
            ((AutoCloseable) tool).close();
            return loader;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws Exception {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        return urls;
    }
}
