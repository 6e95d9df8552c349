package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -T} does: threads of one JVM whose classes know nothing of each other, beside another Maven. */
class ParallelModulesTest {
    private static final int MODULES = 8;

    @TempDir
    private Path root;

    @Test
    void eightThreadsInClassLoadersOfTheirOwnLeaseAndReleaseAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MODULES);
        try (OtherProcess other = new OtherProcess(root)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int module = 0; module < MODULES; module++) {
                counts.add(threads.submit(isolated("module-" + module)));
            }
            other.leased().closeLease();
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isEqualTo(12);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Callable<Integer> isolated(String module) throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ParallelModulesTest::url)
                .toArray(URL[]::new);
        Class<?> type = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())
                .loadClass(LeaseRepeatedly.class.getName());
        assertThat(type).isNotSameAs(LeaseRepeatedly.class);
        return (Callable<Integer>) type.getConstructor(Path.class, String.class).newInstance(root, module);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
