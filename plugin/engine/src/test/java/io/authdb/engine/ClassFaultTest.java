package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.testing.Classes;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFaultTest {

    private static final String MIGRATION = """
            package lib;
            class Gone {
                static void call() {}
            }
            @io.authdb.Migration("001")
            @io.authdb.Irreversible(reason = "for the test")
            class Calls {
                @io.authdb.Upgrade
                void upgrade(java.sql.Connection connection) {
                    Gone.call();
                }
            }
            """;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private URLClassLoader loader;

    @BeforeEach
    void compile() throws IOException {
        new Classes(folder).compile(MIGRATION);
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @AfterEach
    void restore() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
    }

    @Test
    void aClassCompiledForANewerJavaSaysWhichJavaItNeeds() throws IOException {
        Path file = folder.resolve("lib/Calls.class");
        byte[] bytes = Files.readAllBytes(file);
        // the major version of a class file is in its seventh and eighth byte; Java 99 is a while to come
        bytes[7] = (byte) (99 + 44);
        Files.write(file, bytes);

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith(
                        "[NewerJava] upgrade of 001 calls: lib.Calls needs Java 99, and this runs on Java "
                                + Runtime.version().feature() + ".")
                .hasMessageContaining("The step was rolled back. The database is at base.")
                .hasMessageContaining("Set JAVA_HOME to Java 99 or newer");
    }

    @Test
    void aClassThatIsNotThereIsNamed() throws IOException {
        Files.delete(folder.resolve("lib/Gone.class"));

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("[MissingClass] upgrade of 001 calls: lib.Gone is not on the class path.");
        assertThat(Authdb.on(database.dataSource()).classes(folder).current().current())
                .isEqualTo("base");
    }

    private void upgrade() {
        Authdb.on(database.dataSource()).classes(folder).upgrade();
    }
}
