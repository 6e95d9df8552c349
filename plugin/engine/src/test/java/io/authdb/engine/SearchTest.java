package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.Classes;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes are the migrations: a module's own, those of its dependencies, and none whose source is gone. */
class SearchTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path directory;

    private Path own;
    private Path other;
    private Path sources;

    @BeforeEach
    void compile() throws IOException {
        own = directory.resolve("classes");
        new Classes(own).compile(migration("com.example.own", "One", "001"));
        Classes theirs = new Classes(directory.resolve("theirs")).compile(migration("com.example.lib", "Two", "002"));
        other = theirs.jar(directory.resolve("lib.jar"), "");
        sources = directory.resolve("src");
        Files.createDirectories(sources.resolve("com/example/own"));
    }

    @Test
    void dependenciesAreSearchedBesideTheClassesOfTheModule() {
        assertThat(tool("current")).isZero();
        assertThat(said).containsExactly("base (1 pending)");
        said.clear();

        assertThat(tool("current", "--dependencies", other.toString())).isZero();

        assertThat(said).containsExactly("base (2 pending)");
    }

    @Test
    void packagesNarrowDependenciesToo() {
        assertThat(tool("current", "--dependencies", other.toString(), "--packages", "com.example.lib"))
                .isZero();

        assertThat(said).containsExactly("base (1 pending)");
    }

    @Test
    void readOnceTheMigrationsAreThoseOfAllDatabasesWhateverBecomesOfTheirClasses() throws IOException {
        Authdb once = authdb().readingOnce();
        assertThat(once.current().current()).isEqualTo("base");
        Files.delete(own.resolve("com/example/own/Source$One.class"));
        TestDatabase second = TestServer.freshDatabase();

        assertThatThrownBy(() -> once.over(new DataSourceConnections(second.dataSource()))
                        .historySchema("own")
                        .check())
                .hasMessageContaining("[Pending]")
                .hasMessageContaining("001 one");

        assertThatThrownBy(() -> authdb().current()).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> once.packages("com").current()).isInstanceOf(DefinitionException.class);
    }

    @Test
    void aClassWhoseSourceIsGoneIsSaidAndNotRun() {
        assertThat(tool("current", "--dependencies", other.toString(), "--sources", sources.toString()))
                .isZero();

        assertThat(said)
                .containsExactly(
                        "com.example.own.Source$One is not run: its source com/example/own/Source.java is gone,"
                                + " and the class file is a leftover.",
                        "base (1 pending)");
    }

    @Test
    void ofNoClassButStaleOnesNothingIsRun() {
        assertThatThrownBy(() -> authdb().sources(sources).upgrade())
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("[NoMigrations]");
    }

    @Test
    void aStaleClassThatWasAppliedIsAnUnknownRevision() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Authdb both = authdb().dependencies(other);
        URL[] urls = {own.toUri().toURL(), other.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            both.upgrade();
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThatThrownBy(() -> both.sources(sources).check())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[UnknownRevision]")
                .hasMessageContaining("001 one");
    }

    private Authdb authdb() {
        return Authdb.on(database.dataSource()).classes(own);
    }

    private int tool(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", database.url(), "--username", database.username()));
        all.addAll(List.of("--classes", own.toString()));
        Consumer<String> line = said::add;
        return new AuthdbTool()
                .apply(
                        all,
                        Map.of(
                                "out",
                                line,
                                "warn",
                                line,
                                "password",
                                database.password().toCharArray()));
    }

    private static String migration(String packageName, String name, String id) {
        return "package " + packageName + "; import io.authdb.*; class Source { @Migration(\"" + id
                + "\") static class " + name
                + " { @Upgrade void up(java.sql.Connection db) {} @Downgrade void down(java.sql.Connection db) {} } }";
    }
}
