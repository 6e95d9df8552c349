package io.authdb.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.Authdb;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.verify.ProofProgress;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Migrations that a test writes itself, in SQL or in Java. */
public final class Written {

    private final Classes classes;

    /** Into this folder. */
    public Written(Path folder) {
        classes = new Classes(folder);
    }

    /** A migration in a transaction, which sends these statements. */
    public Written inside(String id, String upgrade, String downgrade) {
        return java(id, "", method("@Upgrade", "up", upgrade) + method("@Downgrade", "down", downgrade));
    }

    /** A migration outside a transaction. */
    public Written outside(String id, String upgrade, String downgrade) {
        return java(
                id,
                ", transactional = false",
                method("@Upgrade", "up", upgrade) + method("@Downgrade", "down", downgrade));
    }

    /** One with a verify method, which finds rows of a query wrong. */
    public Written outsideVerified(String id, String upgrade, String downgrade, String noRows) {
        String verify = "@Verify void look(Connection db) throws Exception { try (Statement s = db.createStatement()) {"
                + " if (s.executeQuery(" + literal(noRows) + ").next()) throw new IllegalStateException(\"rows\"); } }";
        return java(
                id,
                ", transactional = false",
                method("@Upgrade", "up", upgrade) + method("@Downgrade", "down", downgrade) + verify);
    }

    /** One that loses data on the way down. */
    public Written lossy(String id, String upgrade, String downgrade) {
        return java(
                id, "", method("@Upgrade", "up", upgrade) + method("@Downgrade(loses = \"rows\")", "down", downgrade));
    }

    /** One in Java: the text of its methods. */
    public Written java(String id, String options, String body) {
        try {
            classes.compile("package written; import io.authdb.*; import java.sql.*;"
                    + " @Migration(value = \"" + id + "\", description = \"step " + id + "\"" + options + ") class M"
                    + id
                    + " {" + body + "}");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a method of Java sends. */
    public static String method(String annotation, String name, String sql) {
        String statements = Stream.of(sql.split(";"))
                .filter(one -> !one.isBlank())
                .map(one -> "s.execute(" + literal(one.strip()) + ");")
                .collect(Collectors.joining());
        return annotation + " void " + name
                + "(Connection db) throws Exception { try (Statement s = db.createStatement()) { " + statements
                + " } }\n";
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The folder the classes are in. */
    public Path folder() {
        return classes.directory();
    }

    /** Proves them and writes down what was proven: beside the classes what seals them, the rest into a folder. */
    public void seal(Path out) {
        Verification seen = with(
                Authdb.offline(),
                authdb -> authdb.verify(new TestScratchServer(), Settings.DEFAULT, ProofProgress.SILENT));
        assertThat(seen.passed()).as(seen.toString()).isTrue();
        new VerificationFiles(out, Optional.of(folder().resolve("META-INF/authdb")), Optional.empty(), LockWishes.NONE)
                .write(seen);
    }

    /** Works with them on a database. */
    public void on(TestDatabase database, Consumer<Authdb> work) {
        with(Authdb.on(database.dataSource()), authdb -> {
            work.accept(authdb);
            return true;
        });
    }

    /** Works with them. */
    public <T> T with(Authdb authdb, Function<Authdb, T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = loader(before)) {
            thread.setContextClassLoader(loader);
            return work.apply(authdb.classes(classes.directory()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URLClassLoader loader(ClassLoader parent) throws IOException {
        return new URLClassLoader(List.of(classes.directory().toUri().toURL()).toArray(URL[]::new), parent);
    }
}
